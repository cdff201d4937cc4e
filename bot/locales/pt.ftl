### Irisward, Portuguese. Every phrase the bot can say, apart from what advisories say.


headline-high = Risco alto. É melhor não aceitar.
headline-high-trade = Risco alto. Não venda, não alugue e não verifique contas para outras pessoas.
headline-high-phishing = Risco alto. Isto parece uma armadilha para obter os seus dados.
headline-high-minor = Risco alto. Os dados do corpo de uma criança não devem ser trocados por uma recompensa.
headline-high-happened = Risco alto, mas ainda é possível fazer alguma coisa.
headline-elevated = Risco elevado. Não aceite antes de ter resposta às suas perguntas.
headline-elevated-happened = Já aconteceu, e ainda é possível agir.
headline-caution = Cautela. Confira alguns pontos antes de aceitar.
headline-low = Uso comum, risco baixo.
headline-info = O que dizem as fontes oficiais:
headline-warning = Esta mensagem é um alerta a outras pessoas. Eis o que dizem as fontes oficiais sobre o assunto:
headline-mss-named-none = Não. O Ministério da Segurança do Estado da China não citou o nome de nenhuma empresa. { $refs }
headline-no-evidence = Não encontrei nenhum aviso oficial sobre isto.
headline-no-evidence-place = Não tenho nenhum aviso oficial sobre isto para este lugar: { $place }.
no-evidence-note = Isso não quer dizer que seja inofensivo: apenas que as minhas fontes nada dizem a respeito.
headline-out-of-scope = Só ajudo com ofertas e perguntas sobre leitura da íris, do rosto, das impressões digitais, da palma da mão ou da voz, verificações de identidade e contas verificadas. Se alguém lhe oferecer algo em troca de uma leitura dessas, envie-me a mensagem.

section-now = O que fazer agora
section-sources = Fontes

reason-exchange = O que pedem: { $biometric }. Em troca: { $reward }. Se dados do corpo como estes vazarem, não podem ser trocados como uma senha. { $refs }
reason-biometric = Trata-se de: { $biometric }. Se dados do corpo como estes vazarem, não podem ser trocados como uma senha. { $refs }
reason-consent = O consentimento deve ser livre. Se for comprado ou obtido sob pressão, pode não ter validade. { $refs }
reason-no-choice = Deve ser possível recusar e usar outro meio. { $refs }
reason-minor = Autoridades já se opuseram à coleta de dados do corpo de menores de idade. { $refs }
reason-account-trade = Contas vendidas, emprestadas ou verificadas para outras pessoas podem ser usadas em crimes, e quem consta como titular pode ter de responder por isso. { $refs }
reason-face-for-others = Um vídeo do rosto ou uma verificação de identidade feita para outra pessoa pode servir para abrir contas ou falsificar uma identidade. { $refs }
reason-phishing = Mensagens e sites deste tipo já foram usados para roubar imagens do rosto, códigos ou dinheiro. { $refs }
reason-unnamed = Quem recolhe dados do corpo tem de dizer quem é, para que precisa deles e por quanto tempo os guarda. { $refs }
reason-erase = É possível retirar o consentimento e pedir que os seus dados sejam apagados. { $refs }
reason-voice = Vozes gravadas podem ser imitadas e usadas em fraudes. { $refs }
reason-password = Uma senha pode ser trocada depois de um vazamento; a íris, o rosto ou a impressão digital continuam os mesmos por toda a vida. { $refs }
reason-local = { $place }: { $summary } { $refs } ({ $standing })
reason-notice = { $issuer }: { $summary } { $refs } ({ $standing })
reason-fact = { $summary } { $refs }

standing-in-force = em vigor na última verificação, { $date }
standing-expired = já não está em vigor; verificado: { $date }
standing-contested = em recurso ou sem decisão final; verificado: { $date }
standing-advice = orientação sem força de lei, { $date }
standing-company = declaração da própria empresa, { $date }
standing-channel = canal de denúncia, verificado: { $date }
standing-undated = data da última verificação desconhecida
may-have-changed = pode ter mudado desde então

step-decline = Não ceda a leitura nem a gravação em troca da recompensa.
step-postpone = Espere. Não se perde nada em decidir mais tarde.
step-ask = Pergunte por escrito: quem é o responsável, que lei o permite, para que é necessário, onde ficam os dados, por quanto tempo, quem os recebe e como apagá-los. { $refs }
step-alternative = Peça outro meio, por exemplo um cartão, um código ou o atendimento por um funcionário.
step-keep = Guarde a mensagem, o local, os nomes e os horários.
step-withdraw = Escreva a quem recolheu os dados: diga que retira o consentimento e pede que sejam apagados. Guarde a resposta. { $refs }
step-company-erase = O que a própria empresa diz sobre apagar os dados: { $summary } { $refs }
step-child = Como pai, mãe ou responsável, peça em nome da criança que os dados sejam apagados e diga que não deu autorização. { $refs }
step-no-account = Não faça verificações para outras pessoas e não entregue logins, cartões nem chips de telefone.
step-secure-account = Avise já o banco ou a plataforma, troque as senhas e pergunte à polícia o que fazer com a conta em seu nome.
step-no-link = Não abra o link, não conecte nenhuma carteira e não envie imagens dos olhos ou do rosto.
step-official = Use apenas o aplicativo oficial, o site oficial ou o balcão, sempre por iniciativa própria.
step-report = Onde denunciar: { $summary } { $refs }
step-report-generic = Denuncie à autoridade de proteção de dados do seu país ou à polícia.
step-own-device = Mantenha também um código de acesso; o rosto ou o dedo guardado pode ser removido nas configurações do seu aparelho.
step-ask-place = Diga-me o seu país e posso dizer o que a autoridade de lá já afirmou.
step-whom-to-ask = Pergunte à autoridade de proteção de dados do seu país; ela pode dizer o que vale no seu caso.
step-aid = A ajuda não deve depender de uma leitura biométrica sem outro meio: peça um, e avise o setor de reclamações da organização. { $refs }

source = { $refs } { $issuer }: { $title }. { $issued }. { $standing }. { $url }
source-undated = data desconhecida
quote-language = idioma do original: { $language }

biometric-iris = leitura da íris (olho)
biometric-face = imagens do rosto
biometric-fingerprint = impressões digitais
biometric-palm = leitura da palma ou da mão
biometric-voice = gravações da voz
biometric-gait = gravações do modo de andar
biometric-biometric = dados biométricos
biometric-identity = verificação de identidade
reward-money = dinheiro
reward-token = tokens ou moedas digitais
reward-goods = produtos ou vales
reward-job = um trabalho
reward-referral = pagamento por trazer outras pessoas
reward-unknown = uma vantagem

hint-exchange = ⚠️ Esta mensagem oferece algo em troca do seguinte: { $biometric }. Ofertas deste tipo já foram objeto de avisos ou ordens oficiais.
hint-trade = ⚠️ Esta mensagem oferece algo em troca de uma verificação de identidade ou de uma conta verificada. Existem avisos oficiais sobre isto.
hint-general = ⚠️ Esta mensagem se parece com ofertas que já foram alvo de avisos ou ordens oficiais.
hint-phishing = ⚠️ Esta mensagem pede, sob pressão, imagens do rosto ou dos olhos, ou dados de uma conta. Existem avisos oficiais sobre isto.
hint-source = { $issuer }, { $issued }: { $title } { $refs } ({ $standing }) { $url }

error-empty = Não há texto para ler. Envie a pergunta ou a oferta em texto, por favor.
error-too-long = Este texto é longo demais. Número de caracteres: { $length }; máximo que leio: { $limit }. Envie a parte que importa, por favor.
error-language = Não conheço bem este idioma. Respondo em inglês e no idioma mais próximo que conheço.
error-image = Ainda não consigo ler imagens. Escreva o texto do cartaz, por favor.

build-done = O índice { $generation } está pronto. Avisos: { $advisories }; trechos: { $passages }.

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = Digo o que as fontes oficiais afirmam quando alguém lhe oferece algo em troca de uma leitura da íris, do rosto, da impressão digital, da palma da mão ou da voz, ou em troca de uma verificação de identidade ou de uma conta verificada. Envie-me a oferta, encaminhe a mensagem ou faça uma pergunta.
start-automated = Sou um sistema automático. Nenhuma autoridade e nenhuma empresa me opera, e não falo em nome de nenhuma. Posso errar: abra as fontes e leia por conta própria.
start-example = Por exemplo:
example-question = No shopping estão dando 300 reais em tokens se eu deixar escanear os meus olhos. Devo aceitar?
help = Envie-me uma pergunta ou uma oferta, ou encaminhe uma mensagem. Em qualquer conversa é possível digitar o meu nome e, em seguida, a pergunta. Em um grupo, responda a uma mensagem com /check.
help-commands = Comandos:
ask-usage = Escreva a pergunta depois do comando, assim: /ask a lei permite vender uma leitura da íris?
check-usage = Responda com /check à mensagem que deseja verificar.
check-nothing = A mensagem respondida não tem texto que eu consiga ler.

## Telegram: one line on each command for the menu, at most 60 characters
command-start = O que é este bot
command-help = Como usar
command-ask = Fazer uma pergunta
command-check = Verificar a mensagem a que está respondendo
command-language = Escolher o idioma das respostas
command-country = Definir o seu país
command-sources = Consultar os avisos oficiais
command-status = Quão atuais são as informações
command-privacy = O que fica guardado a seu respeito
command-forget = Apagar tudo a seu respeito
command-export = Receber tudo o que está guardado a seu respeito
command-feedback = Dizer algo aos responsáveis pelo bot
command-developer = Quem opera este bot
bot-description = Alguém lhe ofereceu dinheiro, tokens ou um trabalho em troca de uma leitura da íris, do rosto, da palma da mão ou da voz? Envie-me a oferta. Digo o que dizem os avisos oficiais e indico os links. Sistema automático, não operado por nenhuma autoridade.
bot-about = Fontes oficiais sobre ofertas por leitura de íris, rosto, palma e voz. Automático; não operado por autoridades.

## Telegram: buttons under an answer, at most 30 characters
button-why = Por quê?
button-questions = O que devo perguntar?
button-scanned = A minha leitura já foi feita
button-report = Onde denunciar
button-sources = Fontes
button-watch = Avise-me se isto mudar
button-unwatch = Não me avise mais
button-useful = 👍 Útil
button-not-useful = 👎 Não foi útil
button-got-offer = Recebi esta oferta
button-warning = Estou alertando outras pessoas
button-country = Escolher o meu país
button-back = ‹ Voltar
button-next = Seguinte ›
button-previous = ‹ Anterior
button-open-page = Abrir a página
button-yes-forget = Sim, apagar tudo
button-no = Não

## Telegram: what the buttons say
ask-role = Recebeu esta oferta ou está alertando outras pessoas?
role-warning = Obrigado por alertar outras pessoas. Estas são fontes que podem ser repassadas:
why-risk = Como cheguei a isto: o nível vem de regras fixas que pesam o que a mensagem diz. Nenhuma pessoa e nenhuma empresa o define.
why-noticed = O que notei: { $things }.
why-sources = Em que se baseia:
questions-title = Pergunte por escrito e espere a resposta antes de aceitar:
question-who = Quem é o responsável: nome, endereço, registro?
question-law = Que lei o permite e para que é necessário?
question-stored = Onde e como os dados ficam guardados? São enviados a outro país?
question-how-long = Por quanto tempo são guardados?
question-receives = Quem mais os recebe?
question-delete = Como posso retirar o consentimento e fazer com que os dados sejam apagados, e quem confirma isso?
question-otherwise = Que outro meio existe se eu disser não?
scanned-title = Se a leitura já foi feita:
report-title = Onde é possível denunciar:
report-none = Não conheço nenhum canal oficial de denúncia para este país. A autoridade de proteção de dados de lá ou a polícia podem informar.
source-title = { $number } de { $count }
source-quote = Nas palavras da fonte ({ $language }):
source-passage = O que diz a fonte ({ $language }):
source-summary = Em resumo:
source-gone = Este aviso já não está na base de conhecimento.
source-replaced = Este aviso foi substituído por um posterior:
source-changed = Este aviso mudou desde aquela resposta. Está assim agora:
watching = Enviarei uma mensagem quando isto mudar.
watching-stopped = Não enviarei mais mensagens sobre isto.
watch-changed = Mudou um aviso que foi objeto de uma pergunta sua:
watch-gone = Um aviso que foi objeto de uma pergunta sua já não está na base de conhecimento: { $title }
thanks = Obrigado.
thanks-useful = Obrigado. Guardo o seu voto por 90 dias, sem o texto da sua mensagem.
button-old = Este botão é antigo demais. Pergunte de novo, por favor.

## Telegram: settings
language-ask = Em que idioma devo responder?
language-set = Vou responder neste idioma: { $language }
language-automatic = No idioma de cada mensagem
language-unknown = Não falo este idioma. Falo estes:
country-ask = Em que país está? Assim posso dizer o que as autoridades de lá já afirmaram.
country-set = O seu país: { $country }
country-none = Nenhum país
country-unset = Não guardo nenhum país a seu respeito.
country-unknown = Não conheço este país. Envie o nome em inglês ou as duas letras, por favor; por exemplo, /country KE.

## Telegram: browsing the knowledge base
browse-title = A base de conhecimento: { $notices } avisos de { $places } países e regiões. Como deseja consultar?
browse-by-country = Por país
browse-by-kind = Por tipo
browse-search = Buscar
browse-search-how = Escreva o que procura depois do comando, assim: /sources pagamento com a palma da mão
browse-page = Página { $page } de { $pages }
browse-nothing = Nada encontrado.
kind-warning = Alertas
kind-order = Ordens
kind-court = Decisões judiciais
kind-law = Leis
kind-guidance = Orientações
kind-report = Relatórios
kind-research = Estudos
kind-channel = Onde denunciar
kind-company-statement = O que dizem as empresas

## Telegram: status and trouble
status = Base de conhecimento: geração { $generation }, { $notices } avisos. Última verificação: { $checked }.
busy = Estou recebendo um número muito grande de perguntas. Tente de novo em um minuto, por favor.
too-many = Recebi muitas mensagens suas em pouco tempo. { $seconds ->
    [one] Espere { $seconds } segundo, por favor.
   *[other] Espere { $seconds } segundos, por favor.
 }
too-many-day = Hoje já recebi muitíssimas mensagens suas. Volte amanhã, por favor.
failed = Algo deu errado do meu lado e não consegui responder. Tente de novo mais tarde, por favor. Referência: { $reference }
not-read = Ainda não consigo ler { $things }. Envie as palavras da oferta em texto, ou encaminhe a mensagem, por favor.
not-read-photo = imagens
not-read-voice = mensagens de voz
not-read-video = vídeos
not-read-document = arquivos
not-read-other = este tipo de mensagem
not-downloaded = Não baixei esse conteúdo.
inline-button = Abrir o bot

## Telegram: privacy
privacy = O que guardo a seu respeito e para quê:
privacy-none = Das suas mensagens não guardo nada depois de respondidas. Não guardo imagens, nomes nem números de telefone.
privacy-memory = Para entender perguntas que continuam a conversa, lembro as últimas trocas de mensagens por meia hora no máximo, só na memória de trabalho.
privacy-encrypted = O que escreve e o que escolhe é guardado com criptografia, com uma chave mantida em outro lugar. A sua identidade só aparece como um código feito com uma chave secreta, também nos registros.
privacy-shared = Nada é repassado, e nada é usado para treinamento de modelos nem para publicidade.
privacy-rights = /export entrega tudo o que está guardado, /forget apaga na hora.
privacy-held = { $what }: { $long }
privacy-days = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
 }
privacy-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
 }
stored-message = O que me enviou, para que não se perca antes de eu responder
stored-sent = Os números das mensagens em que respondi, para que nenhuma parte chegue duas vezes
stored-update = O número do que me enviou, para eu não responder duas vezes
stored-kind = Se foi uma mensagem, um botão ou outra coisa, para eu tratar da forma certa
stored-times = Quando chegou e quando foi respondido, para tentar de novo e apagar a tempo
stored-unanswered = Se não consegui responder: o fato de ter sido assim, sem o que escreveu, para encontrar a falha
stored-chat-code = Um código feito a partir do número desta conversa com uma chave secreta, para saber o que pertence ao mesmo conjunto
stored-address = O número desta conversa, se definir ou acompanhar algo, para eu poder enviar mensagens
stored-settings = O idioma e o país que escolheu, para eu responder de acordo
stored-seen = O dia do seu último contato, se definiu alguma coisa, para saber quando apagar
stored-watch = Os avisos sobre os quais deseja notícias, desde quando, em que idioma e como estavam, para ver mudanças
stored-feedback = O seu voto ou comentário: o dia, o idioma e os avisos a que se refere, para corrigir erros
stored-comment = As palavras de um comentário que enviou aos responsáveis pelo bot, para que uma pessoa possa ler
stored-technical = Números sequenciais e contadores do banco de dados que nada dizem a seu respeito
privacy-until-answered = até a resposta
privacy-until-forget = até usar /forget
forget-ask = Apagar agora as suas configurações, os avisos que acompanha e os seus votos e comentários?
forgotten = Tudo a seu respeito foi apagado.
export-done = Isto é tudo o que está guardado a seu respeito.
feedback-usage = Escreva a sua mensagem aos responsáveis pelo bot depois do comando, assim: /feedback o link não funciona. A mensagem fica guardada por 90 dias, criptografada. Não envie dados pessoais, por favor.
feedback-done = Obrigado. Uma pessoa vai ler.
developer = O Irisward tem código aberto. Este bot é operado por: { $operator }. Contato: { $contact }
developer-unknown = O Irisward tem código aberto. Quem opera este bot não informou nenhum contato.

## Groups: hints, cards, digests
hint-automatic = Nota automática. Este bot não é operado por nenhuma autoridade.
hint-removed = A mensagem foi removida; um administrador deste grupo ativou essa opção.
hint-withdrawn = Um administrador deste grupo diz que isto não era uma oferta. A nota foi retirada.
hint-details = Isto se refere à oferta, e não a quem a publicou. Em resumo:
button-details = Detalhes
button-not-offer = Não é uma oferta
group-why = As palavras de uma mensagem se parecem com uma oferta do tipo de que falam os avisos oficiais. Isto se refere à oferta e nada diz de quem a publicou. Qualquer pessoa do grupo pode dizer que não é uma oferta; um administrador decide.
hinted-hint = Uma nota foi publicada abaixo da mensagem.
hinted-alert = Este grupo não quer notas, só cartões para os administradores.
hinted-digest = Este grupo não quer notas, só um resumo para os administradores.
hinted-watching = Neste grupo só se conta, e nada é publicado.
hinted-same-text = Já houve reação ao mesmo texto, ou a um quase igual, no intervalo de um dia.
hinted-muted = As notas estão desativadas por algum tempo.
hinted-quiet-hours = Este grupo está em horário de silêncio.
hinted-cooldown-thread = Há pouco tempo foi publicada uma nota na mesma conversa.
hinted-cooldown-hour = Este grupo já teve tantas notas em uma hora quantas deseja ter.
hinted-late = A mensagem chegou a mim tarde demais para uma nota.
hinted-failed = Não foi possível publicar uma nota.
hinted-uncertain = É possível que uma nota não tenha sido publicada.
hinted-removed = A mensagem foi removida automaticamente, opção que um administrador deste grupo ativou.
hinted-other = Para mensagens como esta não se publica nenhuma nota.
card-title = Em { $group }, uma mensagem parece uma oferta:
card-objection-title = Em { $group }, alguém diz que uma nota está errada.
card-group = seu grupo
card-words = O que notei:
card-hint = A nota como foi publicada:
card-no-hint = Nenhuma nota foi publicada. { $reason }
card-kept = Cito as palavras aqui uma única vez e não guardo nenhuma delas.
card-button-open = Abrir a mensagem
card-button-fine = Está bem
card-button-not-offer = Não é uma oferta, lembrar
card-button-remove = Remover a mensagem
card-button-mute = Deixar passar este remetente
card-button-unmute = Não deixar mais passar
card-button-why = Por quê
card-repeats = Vista de novo: { $count }
card-objected = Um membro discorda
card-state-fine = ✓ Está bem
card-state-not-offer = ✓ Não é uma oferta, lembrado
card-state-removed = ✓ Removida
card-state-withdrawn = Editada depois: já não é uma oferta
press-admins-only = Só os administradores do grupo podem decidir isto.
press-objected = Obrigado. Os administradores deste grupo são avisados, e um deles decide.
press-objected-before = Obrigado, a sua objeção já tinha sido registrada.
press-not-told = Obrigado. Anotei, mas não consegui avisar os administradores.
press-fine = Obrigado. Tudo fica como está.
press-not-offer = Pronto. A partir de agora, este texto e os quase iguais passam neste grupo.
press-removed = A mensagem foi removida.
press-not-removed = Não consegui remover a mensagem. Talvez eu não tenha permissão, ou ela seja antiga demais.
press-remove-off = A remoção de mensagens não está ativada neste grupo.
press-muted = A partir de agora nada se diz aqui sobre as mensagens deste remetente, por { $days } dias. Ninguém sofre restrição no Telegram.
press-unmuted = As mensagens deste remetente voltam a ser examinadas.
press-gone = Já não sei nada sobre esta mensagem.
press-failed = Não foi possível fazer isto. Tente de novo mais tarde, por favor.
digest-daily = Em { $group }, ontem:
digest-weekly = Em { $group }, nos últimos sete dias:
digest-offers = Mensagens que parecem ofertas: { $count }
digest-hints = Notas publicadas: { $count }
digest-repeats = Os mesmos textos de novo: { $count }
digest-objected = Objeções: { $count }
digest-not-offers = Segundo um administrador, não eram ofertas: { $count }
digest-removed = Mensagens removidas: { $count }
digest-failed = Vezes em que algo não pôde ser feito: { $count }
digest-unsent = Cartões que não consegui enviar: { $count }
digest-messages = As mensagens:
digest-more = e mais { $count }

## Telegram: privacy
stored-group = Em um grupo: o número dele e o que os administradores escolheram, o que deixam passar e em quem confiam, para eu fazer o que querem
stored-hint = Em um grupo: os números de uma mensagem a que reagi e da minha nota, e por quê, para que os administradores possam rever
stored-hint-code = Em um grupo: códigos dessa mensagem e do remetente, para reconhecê-los; deles não se pode ler nenhuma palavra
stored-remembered = Em um grupo: um código de cada texto que os administradores disseram não ser uma oferta, para que passe
stored-mute = Em um grupo: um código de cada remetente cujas mensagens não recebem notas ali, e até quando
stored-count = Em um grupo: quantas mensagens pareceram ofertas em um dia, só em números, para os administradores
privacy-until-left = até eu sair do grupo ou os administradores apagarem

## Groups: coming in, and the question after the first day
group-joined = Olá. Neste grupo procuro ofertas de dinheiro ou de uma recompensa em troca de uma leitura da íris, do rosto, da palma da mão ou da voz, de uma verificação de identidade ou de uma conta verificada. No primeiro dia só as conto; depois pergunto o que devo fazer.
group-joined-automatic = Sou automático, e nenhuma autoridade me opera. Não guardo o texto das mensagens.
group-joined-stop = Os administradores podem mudar ou parar isto a qualquer momento, com /settings e /mute, ou removendo-me: então tudo sobre este grupo é apagado.
group-joined-blind = No momento não vejo o que se escreve aqui. Para mudar isso, é preciso tornar-me administrador, ou pedir a quem me opera que desative o meu modo de privacidade e depois adicionar-me de novo.
group-asked = Observei { $group } por um dia. Mensagens que parecem ofertas: { $count }
group-asked-here = este grupo
group-asked-what = O que devo fazer com a próxima? Nada muda até um administrador escolher, e toda escolha pode ser desfeita.
group-asked-hint = Uma nota curta abaixo dela
group-asked-alert = Cartão aos administradores
group-asked-both = As duas coisas
group-asked-watch = Só contar, como agora

## Groups: the settings panel. A page's name stands on its button and before what is chosen there
group-opening = As configurações deste grupo são para os administradores e abrem em privado.
button-group-settings = Abrir as configurações
button-group-back = Voltar
button-group-clear = Esvaziar a lista
button-group-cards-me = Para mim, em privado
button-group-sure = Sim, remover automaticamente
button-group-erase = Sim, apagar tudo
button-group-undo = Desfazer
button-group-drop = Remover { $number }
button-open-private = Escrever-me em privado
group-panel = Configurações de { $group }
group-unnamed = um grupo
group-list = Que grupo?
group-list-none = Não conheço nenhum grupo sob a sua administração. Adicione-me a um grupo e escreva /settings lá.
group-only = Isto é para grupos: escreva no grupo.
group-admins-only = Só os administradores do grupo podem fazer isso.
group-set = Pronto.
group-now = Agora: { $value }
group-setting-now = { $setting }: { $value }
group-cannot-read = No momento não vejo o que os membros escrevem lá. Torne-me administrador, ou peça a quem me opera que desative o meu modo de privacidade e adicione-me de novo.
group-page-mode = O que faço
group-page-sensitivity = Sensibilidade
group-page-language = Idioma
group-page-country = País
group-page-cooldown = Pausas
group-page-quiet = Horário de silêncio
group-page-removal = Remover mensagens
group-page-digest = Resumo
group-page-mute = Notas
group-page-cards = Cartões
group-page-trusted = Remetentes de confiança
group-page-allowed = Palavras e links permitidos
group-page-erase = Apagar tudo
group-mode-watch = só contar
group-mode-watch-means = conto o que parece uma oferta e não digo nada.
group-mode-hint = notas abaixo das mensagens
group-mode-hint-means = uma resposta curta abaixo da mensagem, com a fonte.
group-mode-alert = cartões aos administradores
group-mode-alert-means = nada no grupo; um cartão aos administradores.
group-mode-both = notas e cartões
group-mode-both-means = uma resposta abaixo da mensagem e um cartão aos administradores.
group-mode-off = desativado
group-mode-off-means = não examino nada e não conto nada.
group-sensitivity-careful = cautelosa
group-sensitivity-careful-means = só o que é claramente uma oferta; algumas ofertas vão passar despercebidas.
group-sensitivity-balanced = equilibrada
group-sensitivity-balanced-means = o que muito provavelmente é uma oferta.
group-sensitivity-keen = ampla
group-sensitivity-keen-means = também os casos pouco claros; haverá mais erros.
group-removal-never = nunca
group-removal-never-means = as mensagens ficam, seja qual for a minha avaliação.
group-removal-ask = um administrador toca em um botão
group-removal-ask-means = o cartão tem um botão com que um administrador remove a mensagem.
group-removal-automatic = automaticamente
group-removal-automatic-means = removo a mensagem na hora e digo por quê. Posso errar, e uma mensagem removida não volta.
group-removal-sure = Devo remover mensagens sem perguntar a ninguém? Posso errar, e uma mensagem removida não volta. O grupo é informado de que um administrador ativou esta opção.
group-removal-no-right = No momento não tenho permissão para apagar mensagens nesse grupo, por isso nenhuma será removida.
group-digest-none = nenhum
group-digest-none-means = cada cartão chega separadamente.
group-digest-daily = diário
group-digest-daily-means = um cartão por dia em vez de cartões avulsos.
group-digest-weekly = semanal
group-digest-weekly-means = um cartão por semana em vez de cartões avulsos.
group-language-ask = Em que idioma devo falar no grupo?
group-language-each = o de cada mensagem
group-country-ask = As autoridades de que país devo citar primeiro, quando uma mensagem não diz de onde é?
group-country-none = nenhum
group-cooldown-ask = Quanto tempo deve passar até a próxima nota na mesma conversa, e quantas notas pode haver em uma hora?
group-per-thread = uma nota por conversa em { $minutes } minutos
group-per-hour = no máximo { $count } por hora
group-quiet-ask = Quando não devo publicar notas? Os cartões aos administradores chegam mesmo assim. Os botões abaixo mudam o relógio do grupo.
group-quiet-none = nenhum
group-zone = relógio { $zone }
group-clock = Hora no grupo: { $time } ({ $zone }).
group-cards-ask = Para onde devem ir os cartões? Podem chegar a um administrador em privado. Para recebê-los em uma conversa dos administradores, adicione-me a ela e escreva lá /alerts here.
group-cards-private = a um administrador em privado
group-cards-chat = a uma conversa dos administradores
group-cards-unreached = Não consigo escrever ao administrador que deveria receber os cartões. Ele precisa escrever-me primeiro, ou outro administrador pode tocar no botão.
group-trusted-ask = As mensagens de remetentes de confiança sempre passam. Para confiar em um remetente, responda no grupo com /trust a uma mensagem dele. Guardo um código de cada um e nenhum nome.
group-trusted-count = número de remetentes: { $count }
group-allowed-ask = Uma mensagem que contenha um destes itens passa. Adicione um no grupo, assim: /allow example.org
group-allowed-none = A lista está vazia.
group-allowed-count = número de itens: { $count }
group-erase-ask = Apagar tudo o que guardo sobre este grupo: configurações, listas, números e todos os registros de notas? Fico no grupo e, a partir daí, só conto.
group-erased = Tudo sobre o grupo foi apagado.
group-erased-announced = Um administrador mandou apagar tudo o que eu guardava sobre este grupo. A partir de agora só conto.

## Groups: one line about each change, and what admins write there
group-announced = Um administrador mudou as minhas configurações. { $changes }
group-undone = Um administrador desfez uma mudança. { $changes }
group-undo-late = Isto já não pode ser desfeito aqui. Um administrador pode mudar com /settings.
group-unchanged = Fica como estava.
group-mute-on = silenciadas até { $when }
group-mute-off = não silenciadas
group-mute-usage = Escreva por quanto tempo, assim: /mute 1h, /mute 30m, /mute 2d ou /mute off
group-trust-usage = Responda com /trust a uma mensagem do remetente em quem confia.
group-allow-usage = Escreva as palavras ou o link que podem passar, assim: /allow example.org
group-too-many = Há lugar para { $most } itens. Remova antes alguns em /settings.
group-alerts-here = A partir de agora os cartões chegam a esta conversa.
group-alerts-same = São os cartões sobre este mesmo grupo. Escolha uma conversa que só os administradores leiam.
group-alerts-which = Não sei de que grupo se trata. Abra as configurações dele, escolha "Cartões" e escreva isto de novo aqui.
group-alerts-hidden = Não consigo ver que administrador escreve. Escreva isto uma vez com o seu próprio nome.
group-why-usage = Responda com /why a uma das minhas notas.
group-help = Neste grupo procuro ofertas de uma recompensa em troca de uma leitura da íris, do rosto, da palma da mão ou da voz, de uma verificação de identidade ou de uma conta verificada, e nada mais. Responda a uma mensagem com /check para que eu a examine.
group-help-admins = Para administradores:
group-forget-member = Só um administrador pode mandar apagar os dados deste grupo. Para apagar o que está guardado a seu respeito, escreva-me em privado e envie /forget lá.
check-sent = Enviei-lhe a resposta em privado.
check-ready = A resposta está pronta.
check-gone = Esta resposta já não está guardada. Para obter uma nova, responda à mensagem com /check.
check-not-yours = Só quem perguntou, ou um administrador, pode mostrá-la aqui.
button-check-private = Abrir em privado
button-check-show = Mostrar aqui

## Groups: one line on each command for the menu, at most 60 characters
command-why = Por que há uma nota: responda a ela com isto
command-settings = O que faço neste grupo
command-mute = Sem notas por um tempo: 1h, 2d ou off
command-trust = Deixar passar o remetente desta mensagem
command-allow = Palavras ou um link que podem passar
command-alerts = Receber nesta conversa os cartões dos administradores
command-group-forget = Apagar tudo sobre este grupo
