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
