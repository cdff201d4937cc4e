### Irisward, français (vous), pour la France, la Belgique, la Suisse, le Québec et l'Afrique francophone.


headline-high = Risque élevé. Mieux vaut refuser.
headline-high-trade = Risque élevé. Ne vendez, ne louez et ne vérifiez pas de comptes pour d'autres personnes.
headline-high-phishing = Risque élevé. Cela ressemble à un piège pour obtenir vos données.
headline-high-minor = Risque élevé. Les données corporelles d'un enfant ne devraient pas s'échanger contre une récompense.
headline-high-happened = Risque élevé, mais il est encore possible d'agir.
headline-elevated = Risque accru. N'acceptez pas avant d'avoir reçu des réponses à vos questions.
headline-elevated-happened = C'est arrivé, et vous pouvez encore agir.
headline-caution = Prudence. Vérifiez quelques points avant d'accepter.
headline-low = Usage courant, risque faible.
headline-info = Ce que disent les sources officielles :
headline-warning = Vous mettez d'autres personnes en garde. Voici ce que les sources officielles en disent :
headline-mss-named-none = Non. Le ministère chinois de la Sécurité d'État n'a nommé aucune entreprise. { $refs }
headline-no-evidence = Je n'ai trouvé aucun avis officiel à ce sujet.
headline-no-evidence-place = Je n'ai aucun avis officiel à ce sujet pour ce lieu : { $place }.
no-evidence-note = Cela ne veut pas dire que c'est inoffensif : cela veut seulement dire que mes sources n'en parlent pas.
headline-out-of-scope = J'aide seulement pour les offres et les questions sur les scans d'iris, de visage, d'empreintes digitales, de paume ou de voix, les vérifications d'identité et les comptes vérifiés. Si l'on vous propose quelque chose contre un scan, envoyez-moi le message.

section-now = Que faire maintenant
section-sources = Sources

reason-exchange = Ce qui est demandé : { $biometric }. En échange : { $reward }. De telles données corporelles ne se changent pas comme un mot de passe en cas de fuite. { $refs }
reason-biometric = De quoi il s'agit : { $biometric }. De telles données corporelles ne se changent pas comme un mot de passe en cas de fuite. { $refs }
reason-consent = Le consentement doit être libre. S'il est acheté ou obtenu sous pression, il peut ne pas être valable. { $refs }
reason-no-choice = Vous devriez pouvoir refuser et obtenir une autre solution. { $refs }
reason-minor = Des autorités se sont opposées à la collecte de données corporelles de mineurs. { $refs }
reason-account-trade = Des comptes vendus, prêtés ou vérifiés pour d'autres peuvent servir à commettre des délits, et la personne dont ils portent le nom peut devoir en répondre. { $refs }
reason-face-for-others = Une vidéo du visage ou une vérification d'identité faite pour quelqu'un d'autre peut servir à ouvrir des comptes ou à falsifier une identité. { $refs }
reason-phishing = Des messages et des sites de ce genre ont servi à voler des images de visage, des codes ou de l'argent. { $refs }
reason-unnamed = Quiconque collecte des données corporelles doit dire qui il est, pourquoi il en a besoin et combien de temps il les garde. { $refs }
reason-erase = Vous pouvez retirer votre consentement et demander la suppression de vos données. { $refs }
reason-voice = Une voix enregistrée peut être imitée et utilisée pour des fraudes. { $refs }
reason-password = Un mot de passe se remplace après une fuite ; un iris, un visage ou une empreinte digitale reste le même toute la vie. { $refs }
reason-local = { $place } : { $summary } { $refs } ({ $standing })
reason-notice = { $issuer } : { $summary } { $refs } ({ $standing })
reason-fact = { $summary } { $refs }

standing-in-force = en vigueur à la dernière vérification, { $date }
standing-expired = n'est plus en vigueur ; vérifié : { $date }
standing-contested = contesté ou pas encore tranché ; vérifié : { $date }
standing-advice = conseil sans valeur contraignante, { $date }
standing-company = déclaration de l'entreprise elle-même, { $date }
standing-channel = service de signalement ; vérifié : { $date }
standing-undated = date de la dernière vérification inconnue
may-have-changed = a pu changer depuis

step-decline = Ne donnez ni scan ni enregistrement en échange de la récompense.
step-postpone = Attendez. Vous ne perdez rien à décider plus tard.
step-ask = Demandez par écrit : qui est responsable, quelle loi le permet, pourquoi c'est nécessaire, où les données sont stockées, combien de temps, qui les reçoit et comment les supprimer. { $refs }
step-alternative = Demandez une autre solution, par exemple une carte, un code ou l'aide d'un membre du personnel.
step-keep = Conservez le message, le lieu, les noms et les heures.
step-withdraw = Écrivez à ceux qui ont collecté les données : vous retirez votre consentement et demandez la suppression. Gardez la réponse. { $refs }
step-company-erase = Ce que l'entreprise elle-même dit de la suppression : { $summary } { $refs }
step-child = En tant que parent ou tuteur, demandez la suppression au nom de l'enfant et précisez que vous n'avez pas donné votre accord. { $refs }
step-no-account = Ne passez pas de vérifications pour d'autres et ne remettez ni identifiants, ni cartes bancaires, ni cartes SIM.
step-secure-account = Prévenez tout de suite la banque ou la plateforme, changez les mots de passe et demandez à la police que faire du compte ouvert à votre nom.
step-no-link = N'ouvrez pas le lien, ne connectez pas de portefeuille et n'envoyez pas d'images de vos yeux ou de votre visage.
step-official = Utilisez seulement l'application, le site ou le guichet officiels, en y accédant par vous-même.
step-report = Où le signaler : { $summary } { $refs }
step-report-generic = Signalez-le à l'autorité de protection des données de votre pays ou à la police.
step-own-device = Gardez aussi un code ; vous pouvez supprimer le visage ou l'empreinte enregistrés dans les réglages de votre appareil.
step-ask-place = Indiquez-moi votre pays et je pourrai vous dire ce que son autorité a déclaré.
step-whom-to-ask = Adressez-vous à l'autorité de protection des données de votre pays ; elle peut dire ce qui s'applique à vous.
step-aid = L'aide ne doit pas dépendre d'un scan sans autre solution : demandez-en une, et prévenez le service des plaintes de l'organisation. { $refs }

source = { $refs } { $issuer } : { $title }. { $issued }. { $standing }. { $url }
source-undated = date inconnue
quote-language = langue d'origine : { $language }

biometric-iris = un scan de l'iris (œil)
biometric-face = des images du visage
biometric-fingerprint = des empreintes digitales
biometric-palm = un scan de la paume ou de la main
biometric-voice = des enregistrements de la voix
biometric-gait = des enregistrements de la démarche
biometric-biometric = des données biométriques
biometric-identity = une vérification d'identité
reward-money = de l'argent
reward-token = des jetons ou de la cryptomonnaie
reward-goods = des objets ou des bons d'achat
reward-job = un emploi
reward-referral = une prime pour amener d'autres personnes
reward-unknown = un avantage

hint-exchange = ⚠️ Ce message propose quelque chose en échange de ceci : { $biometric }. Des offres de ce genre ont fait l'objet de mises en garde ou de décisions officielles.
hint-trade = ⚠️ Ce message propose quelque chose en échange d'une vérification d'identité ou d'un compte vérifié. Il existe des mises en garde officielles à ce sujet.
hint-general = ⚠️ Ce message ressemble à des offres qui ont fait l'objet d'avertissements ou de décisions officiels.
hint-phishing = ⚠️ Ce message demande sous pression des images du visage ou des yeux, ou des données de compte. Il existe des mises en garde officielles à ce sujet.
hint-source = { $issuer }, { $issued } : { $title } { $refs } ({ $standing }) { $url }

error-empty = Il n'y a pas de texte à lire. Veuillez envoyer une question ou l'offre sous forme de texte.
error-too-long = Ce texte est trop long : { $length } caractères, alors que j'en lis au plus { $limit }. Veuillez envoyer la partie importante.
error-language = Je ne connais pas bien cette langue. Je réponds en anglais et dans la langue la plus proche que je connaisse.
error-image = Je ne sais pas encore lire les images. Veuillez taper le texte de l'affiche.

build-done = L'index { $generation } est prêt : { $advisories } avis, { $passages } passages.

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = Je vous dis ce que disent les sources officielles quand quelqu'un vous propose quelque chose en échange d'un scan de l'iris, du visage, d'une empreinte digitale, de la paume ou de la voix, ou en échange d'une vérification d'identité ou d'un compte vérifié. Envoyez-moi l'offre, transférez le message ou posez une question.
start-automated = Je suis un système automatisé. Aucune autorité ni aucune entreprise ne me gère, et je ne parle au nom d'aucune. Je peux me tromper : ouvrez les sources et lisez par vous-même.
start-example = Par exemple :
example-question = Au centre commercial, on donne 50 euros en jetons si je laisse scanner mes yeux. Est-ce que je dois accepter ?
help = Envoyez-moi une question ou une offre, ou transférez un message. Dans n'importe quelle discussion, vous pouvez taper mon nom, puis votre question. Dans un groupe, répondez à un message avec /check.
help-commands = Commandes :
ask-usage = Écrivez votre question après la commande, comme ceci : /ask est-il légal de vendre un scan de son iris ?
check-usage = Répondez avec /check au message que vous voulez faire vérifier.
check-nothing = Le message auquel vous avez répondu ne contient pas de texte que je puisse lire.

## Telegram: one line on each command for the menu, at most 60 characters
command-start = Ce qu'est ce bot
command-help = Comment l'utiliser
command-ask = Poser une question
command-check = Vérifier le message auquel vous répondez
command-language = Choisir la langue des réponses
command-country = Indiquer votre pays
command-sources = Parcourir les avis officiels
command-status = De quand datent les informations
command-privacy = Ce qui est conservé à votre sujet
command-forget = Supprimer tout ce qui vous concerne
command-export = Recevoir tout ce qui est conservé à votre sujet
command-feedback = Écrire aux responsables du bot
command-developer = Qui gère ce bot
bot-description = On vous a proposé de l'argent, des jetons ou un emploi en échange d'un scan de l'iris, du visage, de la paume ou de la voix ? Envoyez-moi l'offre. Je vous dis ce que disent les avis officiels, avec les liens. Un système automatisé, qui n'est géré par aucune autorité.
bot-about = Sources officielles sur les offres de scan d'iris, visage, paume et voix. Automatisé ; aucune autorité ne le gère.

## Telegram: buttons under an answer, at most 30 characters
button-why = Pourquoi ?
button-questions = Que dois-je leur demander ?
button-scanned = Mon scan a déjà été fait
button-report = Où le signaler
button-sources = Sources
button-watch = Me prévenir si cela change
button-unwatch = Ne plus me prévenir
button-useful = 👍 Utile
button-not-useful = 👎 Pas utile
button-got-offer = J'ai reçu cette offre
button-warning = Je mets d'autres en garde
button-country = Choisir mon pays
button-back = ‹ Retour
button-next = Suivant ›
button-previous = ‹ Précédent
button-open-page = Ouvrir la page
button-yes-forget = Oui, tout supprimer
button-no = Non

## Telegram: what the buttons say
ask-role = Avez-vous reçu cette offre, ou mettez-vous d'autres personnes en garde ?
role-warning = Merci de mettre d'autres personnes en garde. Voici des sources que vous pouvez transmettre :
why-risk = Comment j'y suis arrivé : le niveau vient de règles fixes qui évaluent ce que dit le message. Aucune personne ni aucune entreprise ne le fixe.
why-noticed = Ce que j'ai relevé : { $things }.
why-sources = Sur quoi cela repose :
questions-title = Posez-leur ces questions par écrit et attendez la réponse avant d'accepter :
question-who = Qui est responsable : nom, adresse, immatriculation ?
question-law = Quelle loi le permet, et à quoi cela sert-il ?
question-stored = Où et comment les données sont-elles stockées, et sont-elles envoyées dans un autre pays ?
question-how-long = Combien de temps sont-elles conservées ?
question-receives = Qui d'autre les reçoit ?
question-delete = Comment puis-je retirer mon consentement et les faire supprimer, et qui le confirme ?
question-otherwise = Quelle autre solution y a-t-il si je refuse ?
scanned-title = Si votre scan a déjà été fait :
report-title = Où vous pouvez le signaler :
report-none = Je ne connais aucun service officiel de signalement pour ce pays. Son autorité de protection des données ou la police peuvent vous renseigner.
source-title = { $number } sur { $count }
source-quote = Dans les termes de la source ({ $language }) :
source-passage = Ce que dit la source ({ $language }) :
source-summary = En bref :
source-gone = Cet avis ne figure plus dans la base de connaissances.
source-replaced = Cet avis a été remplacé par un avis plus récent :
source-changed = Cet avis a changé depuis cette réponse. Voici où il en est maintenant :
watching = Je vous préviendrai quand cela changera.
watching-stopped = Je ne vous préviendrai plus.
watch-changed = Un avis sur lequel vous aviez posé une question a changé :
watch-gone = Un avis sur lequel vous aviez posé une question ne figure plus dans la base de connaissances : { $title }
thanks = Merci.
thanks-useful = Merci. Je conserve votre vote pendant 90 jours, sans le texte de votre message.
button-old = Ce bouton est trop ancien. Veuillez reposer votre question.

## Telegram: settings
language-ask = Dans quelle langue dois-je répondre ?
language-set = Je répondrai dans cette langue : { $language }
language-automatic = Dans la langue de chaque message
language-unknown = Je ne parle pas cette langue. Je parle celles-ci :
country-ask = Dans quel pays êtes-vous ? Je pourrai alors vous dire ce que ses autorités ont déclaré.
country-set = Votre pays : { $country }
country-none = Aucun pays
country-unset = Je ne conserve aucun pays pour vous.
country-unknown = Je ne connais pas ce pays. Veuillez envoyer son nom anglais ou ses deux lettres, par exemple /country KE.

## Telegram: browsing the knowledge base
browse-title = La base de connaissances : { $notices } avis de { $places } pays et régions. Comment voulez-vous la parcourir ?
browse-by-country = Par pays
browse-by-kind = Par type
browse-search = Rechercher
browse-search-how = Écrivez ce que vous cherchez après la commande, comme ceci : /sources paiement par la paume
browse-page = Page { $page } sur { $pages }
browse-nothing = Rien n'a été trouvé.
kind-warning = Mises en garde
kind-order = Décisions des autorités
kind-court = Décisions de justice
kind-law = Lois
kind-guidance = Recommandations
kind-report = Rapports
kind-research = Études
kind-channel = Où signaler
kind-company-statement = Ce que disent les entreprises

## Telegram: status and trouble
status = Base de connaissances : génération { $generation }, { $notices } avis. Dernière vérification : { $checked }.
busy = Je reçois de très nombreuses questions. Veuillez réessayer dans une minute.
too-many = Vous avez envoyé beaucoup de messages en peu de temps. { $seconds ->
    [one] Veuillez attendre { $seconds } seconde.
   *[other] Veuillez attendre { $seconds } secondes.
 }
too-many-day = Vous avez envoyé de très nombreux messages aujourd'hui. Veuillez revenir demain.
failed = Un problème est survenu de mon côté, et je n'ai pas pu répondre. Veuillez réessayer plus tard. Référence : { $reference }
not-read = Je ne sais pas encore lire { $things }. Veuillez envoyer les mots de l'offre sous forme de texte, ou transférer le message.
not-read-photo = les images
not-read-voice = les messages vocaux
not-read-video = les vidéos
not-read-document = les fichiers
not-read-other = ce type de message
not-downloaded = Je n'ai rien téléchargé.
inline-button = Ouvrir le bot

## Telegram: privacy
privacy = Ce que je conserve à votre sujet, et pourquoi :
privacy-none = De vos messages, je ne conserve rien une fois la réponse donnée. Je n'enregistre ni images, ni noms, ni numéros de téléphone.
privacy-memory = Pour comprendre les questions qui font suite à d'autres, je me souviens des derniers échanges pendant une demi-heure au plus, en mémoire vive seulement.
privacy-encrypted = Ce que vous écrivez et ce que vous choisissez est conservé chiffré, avec une clé gardée ailleurs. Vous-même n'apparaissez que sous la forme d'un code établi avec une clé secrète, y compris dans les journaux.
privacy-shared = Rien n'est transmis, et rien ne sert à l'entraînement de modèles ni à la publicité.
privacy-rights = /export vous donne tout ce qui est conservé, /forget le supprime aussitôt.
privacy-held = { $what } : { $long }
privacy-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
 }
privacy-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
 }
stored-message = Ce que vous avez envoyé, pour que rien ne se perde avant ma réponse
stored-sent = Les numéros des messages dans lesquels j'ai répondu, pour qu'aucune partie n'arrive deux fois
stored-update = Le numéro de ce que vous avez envoyé, pour ne pas y répondre deux fois
stored-kind = S'il s'agissait d'un message, d'un bouton ou d'autre chose, pour le traiter correctement
stored-times = Quand c'est arrivé et quand j'y ai répondu, pour réessayer et supprimer à temps
stored-unanswered = Si je n'ai pas pu répondre : ce seul fait, sans ce que vous avez écrit, pour trouver le défaut
stored-chat-code = Un code établi à partir du numéro de cette discussion avec une clé secrète, pour savoir ce qui va ensemble
stored-address = Le numéro de cette discussion, si vous réglez ou suivez quelque chose, pour pouvoir vous joindre
stored-settings = La langue et le pays que vous avez choisis, pour répondre en conséquence
stored-seen = Le jour de votre dernier contact, si vous avez réglé quelque chose, pour savoir quand le supprimer
stored-watch = Les avis dont vous voulez des nouvelles, depuis quand, dans quelle langue et quel était leur état, pour voir les changements
stored-feedback = Votre vote ou commentaire : son jour, sa langue et les avis concernés, pour corriger les erreurs
stored-comment = Les mots d'un commentaire que vous avez envoyé aux responsables du bot, pour qu'une personne puisse le lire
stored-technical = Des numéros d'ordre et des compteurs de la base de données qui ne disent rien de vous
privacy-until-answered = jusqu'à la réponse
privacy-until-forget = jusqu'à /forget
forget-ask = Supprimer maintenant vos réglages, les avis que vous suivez et vos votes et commentaires ?
forgotten = Tout ce qui vous concerne a été supprimé.
export-done = Voici tout ce qui est conservé à votre sujet.
feedback-usage = Écrivez votre message aux responsables du bot après la commande, comme ceci : /feedback le lien ne fonctionne pas. Le message est conservé pendant 90 jours, chiffré. Veuillez ne pas envoyer de données personnelles.
feedback-done = Merci. Une personne le lira.
developer = Irisward est un projet open source. Ce bot est géré par : { $operator }. Contact : { $contact }
developer-unknown = Irisward est un projet open source. Le responsable de ce bot n'a indiqué aucun contact.

## Groups: hints, cards, digests
hint-automatic = Note automatique. Aucune autorité ne gère ce bot.
hint-removed = Le message a été supprimé ; un administrateur de ce groupe a activé cette option.
hint-withdrawn = Un administrateur de ce groupe dit que ce n'était pas une offre. La note est retirée.
hint-details = Il s'agit de l'offre et non de la personne qui l'a publiée. En bref :
button-details = Détails
button-not-offer = Ce n'est pas une offre
group-why = Les mots d'un message ressemblent à une offre du genre dont parlent des avis officiels. Il s'agit de l'offre, et cela ne dit rien de la personne qui l'a publiée. Chacun dans le groupe peut dire que ce n'est pas une offre ; un administrateur décide.
hinted-hint = Une note a été publiée sous le message.
hinted-alert = Ce groupe ne veut pas de notes, seulement des fiches pour ses administrateurs.
hinted-digest = Ce groupe ne veut pas de notes, seulement un résumé pour ses administrateurs.
hinted-watching = Dans ce groupe, je compte seulement, et rien n'est publié.
hinted-same-text = Le même texte, ou presque le même, a déjà été traité en l'espace d'un jour.
hinted-muted = Les notes sont désactivées pour un moment.
hinted-quiet-hours = Ce sont les heures calmes de ce groupe.
hinted-cooldown-thread = Une note a été publiée il y a peu dans la même conversation.
hinted-cooldown-hour = Ce groupe a déjà eu autant de notes en une heure qu'il le souhaite.
hinted-late = Le message m'est parvenu trop tard pour une note.
hinted-failed = Une note n'a pas pu être publiée.
hinted-uncertain = Il se peut qu'une note n'ait pas été publiée.
hinted-removed = Le message a été supprimé automatiquement ; un administrateur de ce groupe a activé cette option.
hinted-other = Aucune note n'est publiée pour des messages comme celui-ci.
card-title = Dans { $group }, un message ressemble à une offre :
card-objection-title = Dans { $group }, quelqu'un dit qu'une note est erronée.
card-group = votre groupe
card-words = Ce que j'ai relevé :
card-hint = La note telle que publiée :
card-no-hint = Aucune note n'a été publiée. { $reason }
card-kept = Je cite les mots ici une seule fois et n'en conserve aucun.
card-button-open = Ouvrir le message
card-button-fine = C'est bon
card-button-not-offer = Pas une offre, à retenir
card-button-remove = Supprimer le message
card-button-mute = Laisser passer l'expéditeur
card-button-unmute = Ne plus le laisser passer
card-button-why = Pourquoi
card-repeats = Vu à nouveau : { $count }
card-objected = Un membre n'est pas d'accord
card-state-fine = ✓ C'est bon
card-state-not-offer = ✓ Pas une offre, retenu
card-state-removed = ✓ Supprimé
card-state-withdrawn = Modifié depuis : n'est plus une offre
press-admins-only = Seuls les administrateurs du groupe peuvent en décider.
press-objected = Merci. Les administrateurs de ce groupe sont prévenus, et l'un d'eux décide.
press-objected-before = Merci, vous l'avez déjà dit.
press-not-told = Merci. Je l'ai noté, mais je n'ai pas pu joindre les administrateurs.
press-fine = Merci. Tout reste en l'état.
press-not-offer = C'est fait. Désormais, ce texte et ce qui est presque identique passent dans ce groupe.
press-removed = Le message a été supprimé.
press-not-removed = Je n'ai pas pu supprimer le message. Il se peut que je n'en aie pas le droit ou qu'il soit trop ancien.
press-remove-off = La suppression de messages n'est pas activée dans ce groupe.
press-muted = Désormais, rien n'est dit ici des messages de cet expéditeur, pendant { $days } jours. Personne n'est restreint sur Telegram.
press-unmuted = Les messages de cet expéditeur sont de nouveau examinés.
press-gone = Je ne sais plus rien de ce message.
press-failed = Cela n'a pas pu être fait. Veuillez réessayer plus tard.
digest-daily = Dans { $group }, hier :
digest-weekly = Dans { $group }, ces sept derniers jours :
digest-offers = Messages qui ressemblent à des offres : { $count }
digest-hints = Notes publiées : { $count }
digest-repeats = Les mêmes textes à nouveau : { $count }
digest-objected = Objections : { $count }
digest-not-offers = Selon un administrateur, pas des offres : { $count }
digest-removed = Messages supprimés : { $count }
digest-failed = Fois où quelque chose n'a pas pu être fait : { $count }
digest-unsent = Fiches que je n'ai pas pu envoyer : { $count }
digest-messages = Les messages :
digest-more = et { $count } de plus

## Telegram: privacy
stored-group = Dans un groupe : son numéro et ce que ses administrateurs ont choisi, ce qu'ils laissent passer et à qui ils font confiance, pour agir comme ils le veulent
stored-hint = Dans un groupe : les numéros d'un message auquel j'ai réagi et de ma note, et pourquoi, pour que les administrateurs puissent le revoir
stored-hint-code = Dans un groupe : des codes pour ce message et son expéditeur, pour les reconnaître ; aucun mot ne peut en être lu
stored-remembered = Dans un groupe : un code pour chaque texte dont ses administrateurs ont dit que ce n'était pas une offre, pour le laisser passer
stored-mute = Dans un groupe : un code pour chaque expéditeur dont les messages n'y reçoivent pas de note, et jusqu'à quand
stored-count = Dans un groupe : combien de messages ont ressemblé à des offres en un jour, en chiffres seulement, pour ses administrateurs
privacy-until-left = jusqu'à ce que je quitte le groupe ou que ses administrateurs l'effacent

## Groups: coming in, and the question after the first day
group-joined = Bonjour. Dans ce groupe, je cherche les offres d'argent ou d'une récompense contre un scan de l'iris, du visage, de la paume ou de la voix, contre une vérification d'identité ou un compte vérifié. Le premier jour, je les compte seulement ; ensuite, je demande ce que je dois faire.
group-joined-automatic = Je suis automatisé, et aucune autorité ne me gère. Je ne conserve pas le texte de vos messages.
group-joined-stop = Les administrateurs peuvent modifier ou arrêter cela à tout moment, avec /settings et /mute, ou en me retirant : tout ce qui concerne ce groupe est alors effacé.
group-joined-blind = Pour le moment, je ne vois pas ce qui s'écrit ici. Pour changer cela, nommez-moi administrateur, ou demandez à la personne qui me gère de désactiver mon mode de confidentialité, puis ajoutez-moi de nouveau.
group-asked = Dans { $group }, j'ai observé pendant un jour. Messages qui ressemblent à des offres : { $count }
group-asked-here = ce groupe
group-asked-what = Que dois-je faire du prochain ? Rien ne change tant qu'un administrateur n'a pas choisi, et chaque choix peut être annulé.
group-asked-hint = Une courte note en dessous
group-asked-alert = Fiche aux administrateurs
group-asked-both = Les deux
group-asked-watch = Seulement compter (actuel)

## Groups: the settings panel. A page's name stands on its button and before what is chosen there
group-opening = Les réglages de ce groupe sont pour ses administrateurs et s'ouvrent en privé.
button-group-settings = Ouvrir les réglages
button-group-back = Retour
button-group-clear = Vider la liste
button-group-cards-me = À moi, en privé
button-group-sure = Oui, suppression automatique
button-group-erase = Oui, tout effacer
button-group-undo = Annuler
button-group-drop = Retirer { $number }
button-open-private = M'écrire en privé
group-panel = Réglages : { $group }
group-unnamed = un groupe
group-list = Quel groupe ?
group-list-none = Je ne connais aucun groupe que vous administrez. Ajoutez-moi à un groupe, puis écrivez-y /settings.
group-only = C'est pour les groupes : écrivez-le dans le groupe.
group-admins-only = Seuls les administrateurs du groupe peuvent le faire.
group-set = C'est fait.
group-now = Actuellement : { $value }
group-setting-now = { $setting } : { $value }
group-cannot-read = Pour le moment, je ne vois pas ce que les membres y écrivent. Nommez-moi administrateur, ou demandez à la personne qui me gère de désactiver mon mode de confidentialité, puis ajoutez-moi de nouveau.
group-page-mode = Ce que je fais
group-page-sensitivity = Sensibilité
group-page-language = Langue
group-page-country = Pays
group-page-cooldown = Pauses
group-page-quiet = Heures calmes
group-page-removal = Suppression de messages
group-page-digest = Résumé
group-page-mute = Notes
group-page-cards = Fiches
group-page-trusted = Expéditeurs de confiance
group-page-allowed = Mots et liens autorisés
group-page-erase = Tout effacer
group-mode-watch = seulement compter
group-mode-watch-means = je compte ce qui ressemble à une offre et ne dis rien.
group-mode-hint = notes sous les messages
group-mode-hint-means = une courte réponse sous le message, avec sa source.
group-mode-alert = fiches aux administrateurs
group-mode-alert-means = rien dans le groupe ; une fiche aux administrateurs.
group-mode-both = notes et fiches
group-mode-both-means = une réponse sous le message et une fiche aux administrateurs.
group-mode-off = désactivé
group-mode-off-means = je n'examine rien et ne compte rien.
group-sensitivity-careful = prudente
group-sensitivity-careful-means = seulement ce qui est clairement une offre ; certaines offres m'échapperont.
group-sensitivity-balanced = équilibrée
group-sensitivity-balanced-means = ce qui est très probablement une offre.
group-sensitivity-keen = étendue
group-sensitivity-keen-means = les cas incertains aussi ; attendez-vous à plus d'erreurs.
group-removal-never = jamais
group-removal-never-means = les messages restent, quoi que j'en pense.
group-removal-ask = un administrateur appuie sur un bouton
group-removal-ask-means = une fiche porte un bouton avec lequel un administrateur supprime le message.
group-removal-automatic = automatique
group-removal-automatic-means = je supprime le message aussitôt et dis pourquoi. Je peux me tromper, et un message supprimé ne revient pas.
group-removal-sure = Dois-je supprimer des messages sans demander à personne ? Je peux me tromper, et un message supprimé ne revient pas. Le groupe est informé qu'un administrateur a activé cette option.
group-removal-no-right = Pour le moment, je n'ai pas le droit de supprimer des messages dans ce groupe ; aucun ne sera donc supprimé.
group-digest-none = aucun
group-digest-none-means = chaque fiche arrive séparément.
group-digest-daily = quotidien
group-digest-daily-means = une fiche par jour au lieu de fiches séparées.
group-digest-weekly = hebdomadaire
group-digest-weekly-means = une fiche par semaine au lieu de fiches séparées.
group-language-ask = Dans quelle langue dois-je parler dans le groupe ?
group-language-each = celle de chaque message
group-country-ask = De quel pays dois-je citer d'abord les autorités, quand un message ne dit pas d'où il vient ?
group-country-none = aucun
group-cooldown-ask = Combien de temps doit passer avant la prochaine note dans la même conversation, et combien de notes peut-il y avoir en une heure ?
group-per-thread = une note par conversation en { $minutes } minutes
group-per-hour = { $count } par heure au plus
group-quiet-ask = Quand ne dois-je publier aucune note ? Les fiches aux administrateurs arrivent quand même. Les boutons ci-dessous déplacent l'horloge du groupe.
group-quiet-none = aucune
group-zone = horloge { $zone }
group-clock = Dans le groupe, il est { $time } ({ $zone }).
group-cards-ask = Où les fiches doivent-elles aller ? Elles peuvent arriver chez un administrateur en privé. Pour les recevoir dans une discussion des administrateurs, ajoutez-moi à cette discussion et écrivez-y /alerts here.
group-cards-private = à un administrateur en privé
group-cards-chat = dans une discussion des administrateurs
group-cards-unreached = Je ne peux pas écrire à l'administrateur qui devrait recevoir les fiches. Il faut d'abord qu'il m'écrive, ou qu'un autre administrateur appuie sur le bouton.
group-trusted-ask = Les messages des expéditeurs de confiance passent toujours. Pour faire confiance à un expéditeur, répondez avec /trust à l'un de ses messages dans le groupe. Je conserve un code pour chacun et aucun nom.
group-trusted-count = nombre d'expéditeurs : { $count }
group-allowed-ask = Un message qui contient l'un de ces éléments passe. Ajoutez-en un dans le groupe, comme ceci : /allow example.org
group-allowed-none = La liste est vide.
group-allowed-count = nombre d'éléments : { $count }
group-erase-ask = Effacer tout ce que je conserve sur ce groupe : ses réglages, ses listes, ses chiffres et toutes les traces de notes ? Je reste dans le groupe et, dès lors, je compte seulement.
group-erased = Tout ce qui concerne le groupe a été effacé.
group-erased-announced = Un administrateur a fait effacer tout ce que je conservais sur ce groupe. Désormais, je compte seulement.

## Groups: one line about each change, and what admins write there
group-announced = Un administrateur a modifié mes réglages. { $changes }
group-undone = Un administrateur a annulé une modification. { $changes }
group-undo-late = Cela ne peut plus être annulé ici. Un administrateur peut le modifier avec /settings.
group-unchanged = Tout reste comme avant.
group-mute-on = suspendues jusqu'au { $when }
group-mute-off = non suspendues
group-mute-usage = Écrivez pour combien de temps, comme ceci : /mute 1h, /mute 30m, /mute 2d ou /mute off
group-trust-usage = Répondez avec /trust à un message de l'expéditeur à qui faire confiance.
group-allow-usage = Écrivez les mots ou le lien qui peuvent passer, comme ceci : /allow example.org
group-too-many = Il y a de la place pour { $most } éléments. Retirez-en d'abord dans /settings.
group-alerts-here = Désormais, les fiches arrivent dans cette discussion.
group-alerts-same = Ces fiches portent sur ce groupe lui-même. Choisissez une discussion que seuls ses administrateurs lisent.
group-alerts-which = Je ne sais pas de quel groupe vous parlez. Ouvrez ses réglages, choisissez « Fiches » et écrivez ceci de nouveau ici.
group-alerts-hidden = Je ne peux pas voir quel administrateur écrit. Écrivez ceci une fois sous votre propre nom.
group-why-usage = Répondez avec /why à l'une de mes notes.
group-help = Dans ce groupe, je cherche les offres d'une récompense contre un scan de l'iris, du visage, de la paume ou de la voix, contre une vérification d'identité ou un compte vérifié, et rien d'autre. Répondez à un message avec /check pour le faire examiner.
group-help-admins = Pour les administrateurs :
group-forget-member = Seul un administrateur peut faire effacer les données de ce groupe. Pour supprimer ce qui est conservé à votre sujet, écrivez-moi en privé et envoyez-y /forget.
check-sent = Je vous ai envoyé la réponse en privé.
check-ready = La réponse est prête.
check-gone = Cette réponse n'est plus conservée. Pour en obtenir une nouvelle, répondez au message avec /check.
check-not-yours = Seule la personne qui a posé la question, ou un administrateur, peut l'afficher ici.
button-check-private = L'ouvrir en privé
button-check-show = L'afficher ici

## Groups: one line on each command for the menu, at most 60 characters
command-why = Pourquoi il y a une note : répondez-y avec ceci
command-settings = Ce que je fais dans ce groupe
command-mute = Pas de notes pour un moment : 1h, 2d ou off
command-trust = Laisser passer l'expéditeur de ce message
command-allow = Mots ou lien qui peuvent passer
command-alerts = Recevoir ici les fiches pour administrateurs
command-group-forget = Effacer tout ce qui concerne ce groupe
