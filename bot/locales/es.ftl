### Irisward, español neutro (tú), para España y América Latina.


headline-high = Riesgo alto. Mejor no.
headline-high-trade = Riesgo alto. No vendas, alquiles ni verifiques cuentas para otras personas.
headline-high-phishing = Riesgo alto. Parece una trampa para conseguir tus datos.
headline-high-minor = Riesgo alto. Los datos corporales de un menor no deberían cambiarse por una recompensa.
headline-high-happened = Riesgo alto, pero todavía se puede hacer algo.
headline-elevated = Riesgo elevado. No aceptes antes de que respondan a tus preguntas.
headline-elevated-happened = Ya ocurrió, y todavía puedes actuar.
headline-caution = Precaución. Comprueba algunas cosas antes de aceptar.
headline-low = Uso corriente, riesgo bajo.
headline-info = Lo que dicen las fuentes oficiales:
headline-warning = Estás advirtiendo a otras personas. Esto dicen las fuentes oficiales al respecto:
headline-mss-named-none = No. El Ministerio de Seguridad del Estado de China no nombró a ninguna empresa. { $refs }
headline-no-evidence = No encontré ningún aviso oficial sobre esto.
headline-no-evidence-place = No tengo ningún aviso oficial sobre esto para este lugar: { $place }.
no-evidence-note = Eso no significa que sea inofensivo: solo significa que mis fuentes no dicen nada al respecto.
headline-out-of-scope = Solo ayudo con ofertas y preguntas sobre escaneos de iris, cara, huella dactilar, palma o voz, verificaciones de identidad y cuentas verificadas. Si alguien te ofrece algo a cambio de un escaneo, envíame el mensaje.

section-now = Qué hacer ahora
section-sources = Fuentes

reason-exchange = Lo que piden: { $biometric }. Lo que dan a cambio: { $reward }. Estos datos corporales no se pueden cambiar como una contraseña si se filtran. { $refs }
reason-biometric = De qué se trata: { $biometric }. Estos datos corporales no se pueden cambiar como una contraseña si se filtran. { $refs }
reason-consent = El consentimiento debe ser libre. Si se compra o se presiona para obtenerlo, puede no ser válido. { $refs }
reason-no-choice = Deberías poder negarte y tener otra opción. { $refs }
reason-minor = Algunas autoridades se han opuesto a que se recojan datos corporales de menores. { $refs }
reason-account-trade = Las cuentas vendidas, prestadas o verificadas para otras personas pueden usarse para cometer delitos, y la persona a cuyo nombre están puede tener que responder por ello. { $refs }
reason-face-for-others = Un video de la cara o una verificación de identidad hecha para otra persona puede servir para abrir cuentas o falsificar una identidad. { $refs }
reason-phishing = Mensajes y sitios de este tipo se han usado para robar imágenes de la cara, códigos o dinero. { $refs }
reason-unnamed = Quien recoge datos corporales tiene que decir quién es, para qué los necesita y cuánto tiempo los guarda. { $refs }
reason-erase = Puedes retirar tu consentimiento y pedir que se borren tus datos. { $refs }
reason-voice = Una voz grabada se puede imitar y usar para cometer fraudes. { $refs }
reason-password = Una contraseña se puede cambiar después de una filtración; el iris, la cara o la huella dactilar son los mismos toda la vida. { $refs }
reason-local = { $place }: { $summary } { $refs } ({ $standing })
reason-notice = { $issuer }: { $summary } { $refs } ({ $standing })
reason-fact = { $summary } { $refs }

standing-in-force = vigente en la última comprobación: { $date }
standing-expired = ya no está vigente; comprobado: { $date }
standing-contested = recurrido o sin decidir; comprobado: { $date }
standing-advice = recomendación sin fuerza legal: { $date }
standing-company = declaración de la propia empresa: { $date }
standing-channel = canal de denuncia; comprobado: { $date }
standing-undated = se desconoce la fecha de la última comprobación
may-have-changed = puede haber cambiado desde entonces

step-decline = No entregues el escaneo ni la grabación a cambio de la recompensa.
step-postpone = Espera. No pierdes nada por decidir más tarde.
step-ask = Pregunta por escrito: quién es responsable, qué ley lo permite, para qué hace falta, dónde se guardan los datos, cuánto tiempo, quién los recibe y cómo se borran. { $refs }
step-alternative = Pide otra opción, por ejemplo una tarjeta, un código o la atención de una persona.
step-keep = Guarda el mensaje, el lugar, los nombres y las horas.
step-withdraw = Escribe a quien recogió los datos: di que retiras tu consentimiento y que pides el borrado. Guarda la respuesta. { $refs }
step-company-erase = Lo que dice la propia empresa sobre el borrado: { $summary } { $refs }
step-child = Como madre, padre o tutor, pide el borrado en nombre del menor y di que no diste tu consentimiento. { $refs }
step-no-account = No pases verificaciones por otras personas ni entregues claves de acceso, tarjetas o chips (tarjetas SIM).
step-secure-account = Avisa enseguida al banco o a la plataforma, cambia las contraseñas y pregunta a la policía qué hacer con la cuenta que está a tu nombre.
step-no-link = No abras el enlace, no conectes una billetera digital ni envíes fotos de tus ojos o de tu cara.
step-official = Usa solo la aplicación, el sitio web o la ventanilla oficiales, y entra por tu cuenta.
step-report = Dónde denunciar: { $summary } { $refs }
step-report-generic = Denúncialo ante la autoridad de protección de datos de tu país o ante la policía.
step-own-device = Conserva también un código de bloqueo; puedes borrar la cara o la huella guardada en los ajustes de tu dispositivo.
step-ask-place = Dime en qué país estás y te digo qué ha dicho su autoridad.
step-whom-to-ask = Pregunta a la autoridad de protección de datos de tu país; puede decirte qué se aplica en tu caso.
step-aid = La ayuda no debe depender de un escaneo sin otra opción: pide una, y avisa a la oficina de quejas de la organización. { $refs }

source = { $refs } { $issuer }: { $title }. { $issued }. { $standing }. { $url }
source-undated = fecha desconocida
quote-language = idioma original: { $language }

biometric-iris = un escaneo del iris (del ojo)
biometric-face = imágenes de la cara
biometric-fingerprint = huellas dactilares
biometric-palm = un escaneo de la palma o de la mano
biometric-voice = grabaciones de voz
biometric-gait = grabaciones de la forma de caminar
biometric-biometric = datos biométricos
biometric-identity = una verificación de identidad
reward-money = dinero
reward-token = tokens o criptomonedas
reward-goods = productos o vales
reward-job = un trabajo
reward-referral = pago por traer a otras personas
reward-unknown = un beneficio

hint-exchange = ⚠️ Este mensaje ofrece algo a cambio de: { $biometric }. Sobre ofertas de este tipo ha habido advertencias u órdenes oficiales.
hint-trade = ⚠️ Este mensaje ofrece algo a cambio de una verificación de identidad o de una cuenta verificada. Hay advertencias oficiales al respecto.
hint-general = ⚠️ Este mensaje se parece a ofertas que han sido objeto de advertencias u órdenes oficiales.
hint-phishing = ⚠️ Este mensaje pide con presión imágenes de la cara o de los ojos, o datos de una cuenta. Hay advertencias oficiales al respecto.
hint-source = { $issuer }, { $issued }: { $title } { $refs } ({ $standing }) { $url }

error-empty = No hay texto que leer. Envía una pregunta o la oferta en forma de texto, por favor.
error-too-long = Este texto es demasiado largo. Caracteres: { $length }; máximo que puedo leer: { $limit }. Envía la parte importante, por favor.
error-language = No conozco bien este idioma. Respondo en inglés y en el idioma más cercano que conozco.
error-image = Todavía no puedo leer imágenes. Escribe el texto del cartel, por favor.

build-done = El índice { $generation } está listo. Avisos: { $advisories }; pasajes: { $passages }.

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = Te digo lo que dicen las fuentes oficiales cuando alguien te ofrece algo a cambio de un escaneo de iris, cara, huella dactilar, palma o voz, o a cambio de una verificación de identidad o una cuenta verificada. Envíame la oferta, reenvíame el mensaje o haz una pregunta.
start-automated = Soy un sistema automático. No me gestiona ninguna autoridad ni ninguna empresa, y no hablo en nombre de ninguna. Puedo equivocarme: abre las fuentes y léelas por tu cuenta.
start-example = Por ejemplo:
example-question = En el centro comercial dan 50 euros en tokens si dejo que me escaneen los ojos. ¿Debería aceptar?
help = Envíame una pregunta o una oferta, o reenvíame un mensaje. En cualquier chat puedes escribir mi nombre y, después, tu pregunta. En un grupo, responde a un mensaje con /check.
help-commands = Comandos:
ask-usage = Escribe tu pregunta después del comando, así: /ask ¿es legal vender un escaneo del iris?
check-usage = Responde con /check al mensaje que quieras comprobar.
check-nothing = El mensaje al que respondiste no tiene texto que yo pueda leer.

## Telegram: one line on each command for the menu, at most 60 characters
command-start = Qué es este bot
command-help = Cómo usarlo
command-ask = Hacer una pregunta
command-check = Comprobar el mensaje al que respondes
command-language = Elegir el idioma de las respuestas
command-country = Indicar tu país
command-sources = Consultar los avisos oficiales
command-status = Hasta qué punto está al día la información
command-privacy = Qué se guarda sobre ti
command-forget = Borrar todo lo que hay sobre ti
command-export = Recibir todo lo que se guarda sobre ti
command-feedback = Decir algo a los responsables del bot
command-developer = Quién gestiona este bot
bot-description = ¿Alguien te ha ofrecido dinero, tokens o un trabajo a cambio de un escaneo de iris, cara, palma o voz? Envíame la oferta. Te digo lo que dicen los avisos oficiales y te doy los enlaces. Es un sistema automático que no gestiona ninguna autoridad.
bot-about = Fuentes oficiales sobre ofertas por escanear iris, cara, palma y voz. Automático; no lo gestiona ninguna autoridad.

## Telegram: buttons under an answer, at most 30 characters
button-why = ¿Por qué?
button-questions = ¿Qué debería preguntarles?
button-scanned = Ya me escanearon
button-report = Dónde denunciarlo
button-sources = Fuentes
button-watch = Avísame si esto cambia
button-unwatch = Ya no me avises
button-useful = 👍 Útil
button-not-useful = 👎 No es útil
button-got-offer = Recibí esta oferta
button-warning = Advierto a otras personas
button-country = Elegir mi país
button-back = ‹ Volver
button-next = Siguiente ›
button-previous = ‹ Anterior
button-open-page = Abrir la página
button-yes-forget = Sí, borrar todo
button-no = No

## Telegram: what the buttons say
ask-role = ¿Recibiste esta oferta o estás advirtiendo a otras personas?
role-warning = Gracias por advertir a otras personas. Estas son fuentes que puedes compartir:
why-risk = Cómo llegué a esto: el nivel sale de reglas fijas que valoran lo que dice el mensaje. No lo fija ninguna persona ni ninguna empresa.
why-noticed = Esto es lo que noté: { $things }.
why-sources = En qué se basa:
questions-title = Pregúntales por escrito y espera la respuesta antes de aceptar:
question-who = ¿Quién es responsable: nombre, dirección, registro?
question-law = ¿Qué ley lo permite y para qué hace falta?
question-stored = ¿Dónde y cómo se guardan los datos? ¿Se envían a otro país?
question-how-long = ¿Cuánto tiempo se conservan?
question-receives = ¿Quién más los recibe?
question-delete = ¿Cómo puedo retirar mi consentimiento y hacer que se borren, y quién lo confirma?
question-otherwise = ¿Qué otra opción hay si digo que no?
scanned-title = Si ya te escanearon:
report-title = Dónde puedes denunciarlo:
report-none = No conozco ningún canal oficial de denuncia para este país. Su autoridad de protección de datos o la policía pueden informarte.
source-title = { $number } de { $count }
source-quote = En palabras de la fuente ({ $language }):
source-passage = Lo que dice la fuente ({ $language }):
source-summary = En resumen:
source-gone = Este aviso ya no está en la base de conocimientos.
source-replaced = Este aviso fue sustituido por uno posterior:
source-changed = Este aviso ha cambiado desde aquella respuesta. Así está ahora:
watching = Te avisaré cuando esto cambie.
watching-stopped = Ya no te avisaré.
watch-changed = Ha cambiado un aviso por el que preguntaste:
watch-gone = Un aviso por el que preguntaste ya no está en la base de conocimientos: { $title }
thanks = Gracias.
thanks-useful = Gracias. Conservo tu voto durante 90 días, sin el texto de tu mensaje.
button-old = Este botón es demasiado antiguo. Vuelve a preguntar, por favor.

## Telegram: settings
language-ask = ¿En qué idioma quieres que responda?
language-set = Responderé en este idioma: { $language }
language-automatic = En el idioma de cada mensaje
language-unknown = No hablo este idioma. Hablo estos:
country-ask = ¿En qué país estás? Así puedo decirte qué han dicho sus autoridades.
country-set = Tu país: { $country }
country-none = Ningún país
country-unset = No guardo ningún país para ti.
country-unknown = No conozco este país. Envía su nombre en inglés o sus dos letras, por favor; por ejemplo, /country KE.

## Telegram: browsing the knowledge base
browse-title = La base de conocimientos: { $notices } avisos de { $places } países y regiones. ¿Cómo quieres consultarla?
browse-by-country = Por país
browse-by-kind = Por tipo
browse-search = Buscar
browse-search-how = Escribe lo que buscas después del comando, así: /sources pago con la palma
browse-page = Página { $page } de { $pages }
browse-nothing = No se encontró nada.
kind-warning = Advertencias
kind-order = Órdenes
kind-court = Resoluciones judiciales
kind-law = Leyes
kind-guidance = Orientaciones
kind-report = Informes
kind-research = Estudios
kind-channel = Dónde denunciar
kind-company-statement = Lo que dicen las empresas

## Telegram: status and trouble
status = Base de conocimientos: generación { $generation }, { $notices } avisos. Última comprobación: { $checked }.
busy = Estoy recibiendo muchísimas preguntas. Vuelve a intentarlo en un minuto, por favor.
too-many = Has enviado muchos mensajes en poco tiempo. { $seconds ->
    [one] Espera { $seconds } segundo, por favor.
   *[other] Espera { $seconds } segundos, por favor.
 }
too-many-day = Hoy has enviado muchísimos mensajes. Vuelve mañana, por favor.
failed = Algo falló por mi parte y no pude responder. Vuelve a intentarlo más tarde, por favor. Referencia: { $reference }
not-read = Todavía no puedo leer { $things }. Envía las palabras de la oferta en forma de texto, o reenvía el mensaje, por favor.
not-read-photo = imágenes
not-read-voice = mensajes de voz
not-read-video = videos
not-read-document = archivos
not-read-other = este tipo de mensaje
not-downloaded = No lo he descargado.
inline-button = Abrir el bot

## Telegram: privacy
privacy = Qué guardo sobre ti y para qué:
privacy-none = De tus mensajes no guardo nada una vez respondidos. No guardo imágenes, nombres ni números de teléfono.
privacy-memory = Para las preguntas que siguen a otra, recuerdo los últimos intercambios durante media hora como máximo, solo en la memoria de trabajo.
privacy-encrypted = Lo que se guarda está cifrado, con una clave que se conserva en otro lugar. En los registros apareces solo como un código hecho con una clave secreta.
privacy-shared = No se pasa nada a nadie, y nada se usa para entrenar modelos ni para publicidad.
privacy-rights = /export te da todo lo guardado, /forget lo borra en el acto.
privacy-held = { $what }: { $long }
privacy-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
 }
privacy-hours = { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
 }
stored-message = Lo que enviaste, para que no se pierda antes de que responda
stored-sent = Los números de los mensajes en los que respondí, para que ninguna parte llegue dos veces
stored-update = El número de lo que enviaste, para no responderlo dos veces
stored-kind = Si fue un mensaje, un botón u otra cosa, para tratarlo como corresponde
stored-times = Cuándo llegó y cuándo se respondió, para volver a intentarlo y borrarlo a tiempo
stored-unanswered = Si no pude responder: el hecho de que fue así, sin lo que escribiste, para encontrar el fallo
stored-chat-code = Un código hecho a partir del número de este chat con una clave secreta, para saber qué va junto
stored-address = El número de este chat, si configuras algo o sigues un aviso, para poder escribirte
stored-settings = El idioma y el país que elegiste, para responder según ellos
stored-seen = El último día en que supe de ti, si configuraste algo, para saber cuándo borrarlo
stored-watch = Los avisos de los que quieres tener noticias, desde cuándo, en qué idioma y cómo estaban, para ver los cambios
stored-feedback = Tu voto o comentario: su día, su idioma y los avisos a los que se refiere, para corregir errores
stored-comment = Las palabras de un comentario que enviaste a los responsables del bot, para que una persona pueda leerlo
stored-technical = Números correlativos y contadores de la base de datos que no dicen nada sobre ti
privacy-until-answered = hasta que se responda
privacy-until-forget = hasta que uses /forget
forget-ask = ¿Borrar ahora tu configuración, los avisos que sigues y tus votos y comentarios?
forgotten = Se ha borrado todo lo que había sobre ti.
export-done = Esto es todo lo que se guarda sobre ti.
feedback-usage = Escribe tu mensaje a los responsables del bot después del comando, así: /feedback el enlace no funciona. El mensaje se guarda durante 90 días, cifrado. No envíes datos personales, por favor.
feedback-done = Gracias. Lo leerá una persona.
developer = Irisward es de código abierto. Este bot lo gestiona: { $operator }. Contacto: { $contact }
developer-unknown = Irisward es de código abierto. Quien gestiona este bot no ha dado ningún contacto.
