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
