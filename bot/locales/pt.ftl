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
privacy-encrypted = O que fica guardado está criptografado, com uma chave mantida em outro lugar. Os registros só mostram, em lugar da sua identidade, um código feito com uma chave secreta.
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
