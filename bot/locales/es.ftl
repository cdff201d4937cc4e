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
