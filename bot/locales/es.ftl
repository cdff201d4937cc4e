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
privacy-encrypted = Lo que escribes y lo que eliges se guarda cifrado, con una clave que se conserva en otro lugar. Tú apareces solo como un código hecho con una clave secreta, también en los registros.
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

## Groups: hints, cards, digests
hint-automatic = Nota automática. Este bot no lo gestiona ninguna autoridad.
hint-removed = El mensaje se eliminó; un administrador de este grupo activó esa opción.
hint-withdrawn = Un administrador de este grupo dice que esto no era una oferta. La nota queda retirada.
hint-details = Esto se refiere a la oferta y no a quien la publicó. En resumen:
button-details = Detalles
button-not-offer = No es una oferta
group-why = Las palabras de un mensaje se parecen a una oferta del tipo del que hablan los avisos oficiales. Esto se refiere a la oferta y no dice nada de quien la publicó. Cualquiera en el grupo puede decir que no es una oferta; decide un administrador.
hinted-hint = Se publicó una nota debajo del mensaje.
hinted-alert = Este grupo no quiere notas, solo tarjetas para sus administradores.
hinted-digest = Este grupo no quiere notas, solo un resumen para sus administradores.
hinted-watching = En este grupo solo se cuenta y no se publica nada.
hinted-same-text = Ya se reaccionó al mismo texto, o a uno casi igual, en el plazo de un día.
hinted-muted = Las notas están desactivadas por un tiempo.
hinted-quiet-hours = Este grupo está en horas de silencio.
hinted-cooldown-thread = Hace poco se publicó una nota en la misma conversación.
hinted-cooldown-hour = Este grupo ya ha tenido tantas notas en una hora como quiere tener.
hinted-late = El mensaje me llegó demasiado tarde para una nota.
hinted-failed = No se pudo publicar una nota.
hinted-uncertain = Es posible que no se haya publicado una nota.
hinted-removed = El mensaje se eliminó automáticamente; un administrador de este grupo activó esa opción.
hinted-other = Para mensajes como este no se publica ninguna nota.
card-title = En { $group }, un mensaje parece una oferta:
card-objection-title = En { $group }, alguien dice que una nota es errónea.
card-group = tu grupo
card-words = Lo que noté:
card-hint = La nota tal como se publicó:
card-no-hint = No se publicó ninguna nota. { $reason }
card-kept = Cito las palabras aquí una sola vez y no guardo ninguna.
card-button-open = Abrir el mensaje
card-button-fine = Está bien
card-button-not-offer = No es una oferta, recordarlo
card-button-remove = Eliminar el mensaje
card-button-mute = Pasar por alto al remitente
card-button-unmute = Ya no pasarlo por alto
card-button-why = Por qué
card-repeats = Visto de nuevo: { $count }
card-objected = Un miembro no está de acuerdo
card-state-fine = ✓ Está bien
card-state-not-offer = ✓ No es una oferta, recordado
card-state-removed = ✓ Eliminado
card-state-withdrawn = Editado después: ya no es una oferta
press-admins-only = Solo los administradores del grupo pueden decidir esto.
press-objected = Gracias. Se avisa a los administradores de este grupo, y uno de ellos decide.
press-objected-before = Gracias, ya lo habías dicho.
press-not-told = Gracias. Lo he anotado, pero no pude avisar a los administradores.
press-fine = Gracias. Todo queda como está.
press-not-offer = Hecho. Desde ahora, en este grupo se dejan pasar este texto y los que sean casi iguales.
press-removed = El mensaje se ha eliminado.
press-not-removed = No pude eliminar el mensaje. Puede que no tenga permiso o que sea demasiado antiguo.
press-remove-off = En este grupo no está activada la eliminación de mensajes.
press-muted = Desde ahora no se dice nada aquí sobre los mensajes de este remitente, durante { $days } días. No se restringe a nadie en Telegram.
press-unmuted = Los mensajes de este remitente se vuelven a revisar.
press-gone = Ya no sé nada de este mensaje.
press-failed = No se pudo hacer. Vuelve a intentarlo más tarde, por favor.
digest-daily = En { $group }, ayer:
digest-weekly = En { $group }, en los últimos siete días:
digest-offers = Mensajes que parecen ofertas: { $count }
digest-hints = Notas publicadas: { $count }
digest-repeats = Los mismos textos otra vez: { $count }
digest-objected = Objeciones: { $count }
digest-not-offers = Según un administrador, no eran ofertas: { $count }
digest-removed = Mensajes eliminados: { $count }
digest-failed = Veces en que algo no se pudo hacer: { $count }
digest-unsent = Tarjetas que no pude enviar: { $count }
digest-messages = Los mensajes:
digest-more = y { $count } más

## Telegram: privacy
stored-group = En un grupo: su número y lo que sus administradores eligieron, lo que dejan pasar y en quién confían, para hacer lo que quieren
stored-hint = En un grupo: los números de un mensaje al que reaccioné y de mi nota, y por qué, para que los administradores puedan revisarlo
stored-hint-code = En un grupo: códigos de ese mensaje y de su remitente, para reconocerlos; de ellos no se puede leer ninguna palabra
stored-remembered = En un grupo: un código de cada texto que sus administradores dijeron que no es una oferta, para dejarlo pasar
stored-mute = En un grupo: un código de cada remitente cuyos mensajes no reciben notas allí, y hasta cuándo
stored-count = En un grupo: cuántos mensajes parecieron ofertas en un día, solo en cifras, para sus administradores
privacy-until-left = hasta que yo salga del grupo o sus administradores lo borren

## Groups: coming in, and the question after the first day
group-joined = Hola. En este grupo busco ofertas de dinero o de una recompensa a cambio de un escaneo de iris, cara, palma o voz, de una verificación de identidad o de una cuenta verificada. El primer día solo las cuento; después pregunto qué debo hacer.
group-joined-automatic = Soy automático y no me gestiona ninguna autoridad. No guardo el texto de ningún mensaje.
group-joined-stop = Los administradores pueden cambiar o detener esto en cualquier momento, con /settings y /mute, o quitándome del grupo: entonces se borra todo lo que hay sobre este grupo.
group-joined-blind = Por ahora no veo lo que se escribe aquí. Para cambiarlo, hay que hacerme administrador, o pedir a quien me gestiona que desactive mi modo de privacidad y después añadirme de nuevo.
group-asked = En { $group } he observado durante un día. Mensajes que parecen ofertas: { $count }
group-asked-here = este grupo
group-asked-what = ¿Qué debo hacer con el próximo? Nada cambia hasta que un administrador elija, y todo se puede deshacer.
group-asked-hint = Una nota breve debajo
group-asked-alert = Tarjeta para administradores
group-asked-both = Las dos cosas
group-asked-watch = Solo contar, como ahora

## Groups: the settings panel. A page's name stands on its button and before what is chosen there
group-opening = La configuración de este grupo es para sus administradores y se abre en privado.
button-group-settings = Abrir la configuración
button-group-back = Volver
button-group-clear = Vaciar la lista
button-group-cards-me = A mí, en privado
button-group-sure = Sí, eliminar automáticamente
button-group-erase = Sí, borrarlo todo
button-group-undo = Deshacer
button-group-drop = Quitar { $number }
button-open-private = Escribirme en privado
group-panel = Configuración de { $group }
group-unnamed = un grupo
group-list = ¿Qué grupo?
group-list-none = No conozco ningún grupo que administres. Añádeme a un grupo y escribe allí /settings.
group-only = Esto es para grupos: escríbelo en el grupo.
group-admins-only = Solo los administradores del grupo pueden hacerlo.
group-set = Hecho.
group-now = Ahora: { $value }
group-setting-now = { $setting }: { $value }
group-cannot-read = Por ahora no veo lo que escriben los miembros allí. Hazme administrador, o pide a quien me gestiona que desactive mi modo de privacidad y añádeme de nuevo.
group-page-mode = Qué hago
group-page-sensitivity = Sensibilidad
group-page-language = Idioma
group-page-country = País
group-page-cooldown = Pausas
group-page-quiet = Horas de silencio
group-page-removal = Eliminar mensajes
group-page-digest = Resumen
group-page-mute = Notas
group-page-cards = Tarjetas
group-page-trusted = Remitentes de confianza
group-page-allowed = Palabras y enlaces permitidos
group-page-erase = Borrar todo
group-mode-watch = solo contar
group-mode-watch-means = cuento lo que parece una oferta y no digo nada.
group-mode-hint = notas debajo de los mensajes
group-mode-hint-means = una respuesta breve debajo del mensaje, con su fuente.
group-mode-alert = tarjetas para administradores
group-mode-alert-means = nada en el grupo; una tarjeta para los administradores.
group-mode-both = notas y tarjetas
group-mode-both-means = una respuesta debajo del mensaje y una tarjeta para los administradores.
group-mode-off = desactivado
group-mode-off-means = no reviso nada y no cuento nada.
group-sensitivity-careful = prudente
group-sensitivity-careful-means = solo lo que es claramente una oferta; algunas ofertas se me escaparán.
group-sensitivity-balanced = equilibrada
group-sensitivity-balanced-means = lo que muy probablemente es una oferta.
group-sensitivity-keen = amplia
group-sensitivity-keen-means = también los casos dudosos; habrá más errores.
group-removal-never = nunca
group-removal-never-means = los mensajes se quedan, piense lo que piense de ellos.
group-removal-ask = un administrador pulsa un botón
group-removal-ask-means = la tarjeta tiene un botón con el que un administrador elimina el mensaje.
group-removal-automatic = automáticamente
group-removal-automatic-means = elimino el mensaje enseguida y digo por qué. Puedo equivocarme, y un mensaje eliminado no vuelve.
group-removal-sure = ¿Debo eliminar mensajes sin preguntar a nadie? Puedo equivocarme, y un mensaje eliminado no vuelve. Se informa al grupo de que un administrador activó esta opción.
group-removal-no-right = Por ahora no tengo permiso para eliminar mensajes en ese grupo, así que no se eliminará ninguno.
group-digest-none = ninguno
group-digest-none-means = cada tarjeta llega por separado.
group-digest-daily = diario
group-digest-daily-means = una tarjeta al día en lugar de tarjetas sueltas.
group-digest-weekly = semanal
group-digest-weekly-means = una tarjeta a la semana en lugar de tarjetas sueltas.
group-language-ask = ¿En qué idioma debo hablar en el grupo?
group-language-each = el de cada mensaje
group-country-ask = ¿De qué país debo nombrar primero las autoridades cuando un mensaje no dice de dónde es?
group-country-none = ninguno
group-cooldown-ask = ¿Cuánto tiempo debe pasar hasta la siguiente nota en la misma conversación, y cuántas notas puede haber en una hora?
group-per-thread = una nota por conversación en { $minutes } minutos
group-per-hour = como máximo { $count } por hora
group-quiet-ask = ¿Cuándo no debo publicar notas? Las tarjetas para los administradores llegan de todos modos. Los botones de abajo mueven el reloj del grupo.
group-quiet-none = ninguna
group-zone = reloj { $zone }
group-clock = Hora en el grupo: { $time } ({ $zone }).
group-cards-ask = ¿Adónde deben ir las tarjetas? Pueden llegar a un administrador en privado. Para recibirlas en un chat de los administradores, añádeme a ese chat y escribe allí /alerts here.
group-cards-private = a un administrador en privado
group-cards-chat = a un chat de los administradores
group-cards-unreached = No puedo escribir al administrador que debería recibir las tarjetas. Primero tiene que escribirme, u otro administrador puede pulsar el botón.
group-trusted-ask = Los mensajes de los remitentes de confianza siempre pasan. Para confiar en un remitente, responde con /trust a un mensaje suyo en el grupo. Guardo un código de cada uno y ningún nombre.
group-trusted-count = número de remitentes: { $count }
group-allowed-ask = Un mensaje que contenga algo de esta lista pasa. Añade una entrada en el grupo, así: /allow example.org
group-allowed-none = La lista está vacía.
group-allowed-count = número de entradas: { $count }
group-erase-ask = ¿Borrar todo lo que guardo sobre este grupo: su configuración, sus listas, sus cifras y todos los registros de notas? Me quedo en el grupo y desde entonces solo cuento.
group-erased = Se ha borrado todo lo que había sobre el grupo.
group-erased-announced = Un administrador hizo borrar todo lo que yo guardaba sobre este grupo. Desde ahora solo cuento.

## Groups: one line about each change, and what admins write there
group-announced = Un administrador cambió mi configuración. { $changes }
group-undone = Un administrador deshizo un cambio. { $changes }
group-undo-late = Esto ya no se puede deshacer aquí. Un administrador puede cambiarlo con /settings.
group-unchanged = Queda como estaba.
group-mute-on = silenciadas hasta { $when }
group-mute-off = sin silenciar
group-mute-usage = Escribe por cuánto tiempo, así: /mute 1h, /mute 30m, /mute 2d o /mute off
group-trust-usage = Responde con /trust a un mensaje del remitente en quien confías.
group-allow-usage = Escribe las palabras o el enlace que pueden pasar, así: /allow example.org
group-too-many = Hay lugar para { $most } entradas. Quita antes algunas en /settings.
group-alerts-here = Desde ahora las tarjetas llegan a este chat.
group-alerts-same = Son las tarjetas sobre este mismo grupo. Elige un chat que lean solo sus administradores.
group-alerts-which = No sé a qué grupo te refieres. Abre su configuración, elige «Tarjetas» y vuelve a escribir esto aquí.
group-alerts-hidden = No puedo ver qué administrador escribe. Escribe esto una vez con tu propio nombre.
group-why-usage = Responde con /why a una de mis notas.
group-help = En este grupo busco ofertas de una recompensa a cambio de un escaneo de iris, cara, palma o voz, de una verificación de identidad o de una cuenta verificada, y nada más. Responde a un mensaje con /check para que lo revise.
group-help-admins = Para administradores:
group-forget-member = Solo un administrador puede hacer borrar los datos de este grupo. Para borrar lo que se guarda sobre ti, escríbeme en privado y envía allí /forget.
check-sent = Te he enviado la respuesta en privado.
check-ready = La respuesta está lista.
check-gone = Esta respuesta ya no se conserva. Para obtener una nueva, responde al mensaje con /check.
check-not-yours = Solo quien preguntó, o un administrador, puede mostrarla aquí.
button-check-private = Abrirla en privado
button-check-show = Mostrarla aquí

## Groups: one line on each command for the menu, at most 60 characters
command-why = Por qué hay una nota: responde a ella con esto
command-settings = Qué hago en este grupo
command-mute = Sin notas por un tiempo: 1h, 2d u off
command-trust = Dejar pasar al remitente de este mensaje
command-allow = Palabras o un enlace que pueden pasar
command-alerts = Recibir en este chat las tarjetas para administradores
command-group-forget = Borrar todo lo que hay sobre este grupo
