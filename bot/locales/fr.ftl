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
privacy-encrypted = Ce qui est conservé est chiffré, avec une clé gardée ailleurs. Dans les journaux, vous n'apparaissez que sous la forme d'un code établi avec une clé secrète.
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
