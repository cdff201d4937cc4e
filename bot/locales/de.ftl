### Irisward, Deutsch (Sie-Form). Ruhig, einfach, höflich; jedes { $name } bleibt, wie es ist.

## Risikostufen

## Erste Zeile
headline-high = Hohes Risiko. Besser nicht.
headline-high-trade = Hohes Risiko. Verkaufen, vermieten oder verifizieren Sie keine Konten für andere.
headline-high-phishing = Hohes Risiko. Das sieht nach einer Falle für Ihre Daten aus.
headline-high-minor = Hohes Risiko. Körperdaten eines Kindes sollten nicht gegen eine Belohnung getauscht werden.
headline-high-happened = Hohes Risiko, aber es lässt sich noch etwas tun.
headline-elevated = Erhöhtes Risiko. Stimmen Sie nicht zu, bevor Ihre Fragen beantwortet sind.
headline-elevated-happened = Es ist geschehen, und Sie können noch etwas tun.
headline-caution = Vorsicht. Prüfen Sie einige Punkte, bevor Sie zustimmen.
headline-low = Übliche Nutzung, geringes Risiko.
headline-info = Das sagen amtliche Quellen:
headline-warning = Sie warnen andere. Das sagen amtliche Quellen dazu:
headline-mss-named-none = Nein. Das chinesische Ministerium für Staatssicherheit hat kein Unternehmen genannt. { $refs }
headline-no-evidence = Dazu habe ich keine amtliche Mitteilung gefunden.
headline-no-evidence-place = Dazu liegt mir keine amtliche Mitteilung vor (Ort: { $place }).
no-evidence-note = Das heißt nicht, dass es harmlos ist: Es heißt nur, dass meine Quellen nichts dazu sagen.
headline-out-of-scope = Ich helfe nur bei Angeboten und Fragen zu Scans von Iris, Gesicht, Fingerabdruck oder Hand, zu Stimmaufnahmen, Identitätsprüfungen und verifizierten Konten. Wenn Ihnen jemand etwas für einen Scan anbietet, schicken Sie mir die Nachricht.

## Abschnitte
section-now = Was Sie jetzt tun können
section-sources = Quellen

## Gründe
reason-exchange = Verlangt wird: { $biometric }. Dafür gibt es: { $reward }. Solche Körperdaten lassen sich nach einem Datenleck nicht ändern wie ein Passwort. { $refs }
reason-biometric = Es geht um: { $biometric }. Solche Körperdaten lassen sich nach einem Datenleck nicht ändern wie ein Passwort. { $refs }
reason-consent = Eine Einwilligung soll freiwillig sein. Wird sie erkauft oder durch Druck erreicht, ist sie möglicherweise unwirksam. { $refs }
reason-no-choice = Sie sollten ablehnen können und einen anderen Weg angeboten bekommen. { $refs }
reason-minor = Behörden haben beanstandet, dass Körperdaten von Minderjährigen erhoben werden. { $refs }
reason-account-trade = Konten, die verkauft, verliehen oder für andere verifiziert werden, können für Straftaten genutzt werden; zur Verantwortung gezogen werden kann die Person, auf deren Namen sie laufen. { $refs }
reason-face-for-others = Mit einem Gesichtsvideo oder einer Identitätsprüfung für jemand anderen lassen sich Konten eröffnen oder Identitäten fälschen. { $refs }
reason-phishing = Mit Nachrichten und Seiten dieser Art wurden schon Gesichtsbilder, Codes oder Geld gestohlen. { $refs }
reason-unnamed = Wer Körperdaten erhebt, muss sagen, wer er ist, wozu er sie braucht und wie lange er sie aufbewahrt. { $refs }
reason-erase = Sie können Ihre Einwilligung widerrufen und die Löschung Ihrer Daten verlangen. { $refs }
reason-voice = Aufgenommene Stimmen können nachgeahmt und für Betrug genutzt werden. { $refs }
reason-password = Ein Passwort kann man nach einem Datenleck ersetzen; Iris, Gesicht und Fingerabdruck bleiben ein Leben lang gleich. { $refs }
reason-local = { $place }: { $summary } { $refs } ({ $standing })
reason-notice = { $issuer }: { $summary } { $refs } ({ $standing })
reason-fact = { $summary } { $refs }

## Stand einer Mitteilung
standing-in-force = in Kraft, zuletzt geprüft: { $date }
standing-expired = nicht mehr in Kraft, Stand: { $date }
standing-contested = angefochten oder noch nicht entschieden, Stand: { $date }
standing-advice = rechtlich nicht bindende Empfehlung, Stand: { $date }
standing-company = eigene Angabe des Unternehmens, Stand: { $date }
standing-channel = Meldestelle, zuletzt geprüft: { $date }
standing-undated = Datum der letzten Prüfung unbekannt
may-have-changed = kann sich seitdem geändert haben

## Schritte
step-decline = Geben Sie den Scan oder die Aufnahme nicht gegen die Belohnung ab.
step-postpone = Warten Sie. Es geht nichts verloren, wenn Sie später entscheiden.
step-ask = Fragen Sie schriftlich: wer verantwortlich ist, welches Gesetz es erlaubt, wozu es nötig ist, wo und wie lange gespeichert wird, wer die Daten erhält und wie man sie löschen lässt. { $refs }
step-alternative = Fragen Sie nach einem anderen Weg, zum Beispiel Karte, Code oder Personal vor Ort.
step-keep = Bewahren Sie die Nachricht auf und notieren Sie Ort, Namen und Uhrzeiten.
step-withdraw = Schreiben Sie an die Stelle, die die Daten erhoben hat: Sie widerrufen Ihre Einwilligung und verlangen die Löschung. Heben Sie die Antwort auf. { $refs }
step-company-erase = Was das Unternehmen selbst zum Löschen sagt: { $summary } { $refs }
step-child = Verlangen Sie als Elternteil oder Vormund im Namen des Kindes die Löschung und teilen Sie mit, dass Sie nicht zugestimmt haben. { $refs }
step-no-account = Absolvieren Sie keine Prüfungen für andere und geben Sie keine Zugangsdaten, Karten oder SIM-Karten weiter.
step-secure-account = Informieren Sie sofort die Bank oder Plattform, ändern Sie Passwörter und fragen Sie die Polizei, was mit dem Konto auf Ihren Namen zu tun ist.
step-no-link = Öffnen Sie den Link nicht, verbinden Sie keine Wallet und schicken Sie keine Bilder Ihrer Augen oder Ihres Gesichts.
step-official = Nutzen Sie nur die offizielle App, die offizielle Website oder den Schalter, und rufen Sie diese selbst auf.
step-report = Hier können Sie es melden: { $summary } { $refs }
step-report-generic = Melden Sie es der Datenschutzbehörde Ihres Landes oder der Polizei.
step-own-device = Behalten Sie zusätzlich einen Code; das gespeicherte Gesicht oder den Finger können Sie in den Einstellungen Ihres Geräts entfernen.
step-ask-place = Nennen Sie mir Ihr Land, dann kann ich sagen, was die dortige Behörde erklärt hat.
step-whom-to-ask = Fragen Sie die Datenschutzbehörde Ihres Landes; sie kann sagen, was für Sie gilt.
step-aid = Hilfe darf nicht von einem Scan abhängen, wenn es keinen anderen Weg gibt: Fragen Sie nach einem anderen Weg und informieren Sie die Beschwerdestelle der Organisation. { $refs }

## Quellen
source = { $refs } { $issuer }: { $title }. { $issued }. { $standing }. { $url }
source-undated = Datum unbekannt
quote-language = Originalsprache: { $language }

## Was in einer Nachricht gelesen wurde
biometric-iris = ein Iris-Scan (Augenscan)
biometric-face = Gesichtsbilder
biometric-fingerprint = Fingerabdrücke
biometric-palm = ein Handflächen- oder Handscan
biometric-voice = Stimmaufnahmen
biometric-gait = Aufnahmen des Gangs
biometric-biometric = biometrische Daten
biometric-identity = eine Identitätsprüfung
reward-money = Geld
reward-token = Token oder Coins
reward-goods = Waren oder Gutscheine
reward-job = ein Job
reward-referral = Geld für das Anwerben anderer
reward-unknown = ein Vorteil

## Kurzer Hinweis in einer Gruppe
hint-exchange = ⚠️ Diese Nachricht bietet eine Gegenleistung (verlangt wird: { $biometric }). Zu Angeboten dieser Art gibt es amtliche Warnungen oder Anordnungen.
hint-trade = ⚠️ Diese Nachricht bietet etwas für eine Identitätsprüfung oder ein verifiziertes Konto. Dazu gibt es amtliche Warnungen.
hint-general = ⚠️ Diese Nachricht ähnelt Angeboten, zu denen es amtliche Warnungen oder Anordnungen gibt.
hint-phishing = ⚠️ Diese Nachricht verlangt unter Druck Bilder von Gesicht oder Augen oder Kontodaten. Dazu gibt es amtliche Warnungen.
hint-source = { $issuer }, { $issued }: { $title } { $refs } ({ $standing }) { $url }

## Fehler
error-empty = Es gibt keinen Text zu lesen. Bitte schicken Sie eine Frage oder das Angebot als Text.
error-too-long = Dieser Text ist zu lang (Zeichen: { $length }; ich lese höchstens: { $limit }). Bitte schicken Sie den wichtigen Teil.
error-language = Diese Sprache kann ich nicht gut. Ich antworte auf Englisch und in der nächstverwandten Sprache, die ich kann.
error-image = Bilder kann ich noch nicht lesen. Bitte tippen Sie den Text des Plakats ab.

## Index im Terminal
build-done = Index { $generation } ist fertig (Mitteilungen: { $advisories }, Textstellen: { $passages }).

## Telegram: was der Bot über sich sagt. Befehle wie /help bleiben, wie sie sind.
start = Ich sage Ihnen, was amtliche Quellen sagen, wenn Ihnen jemand etwas für einen Scan von Iris, Gesicht, Fingerabdruck oder Handfläche, für eine Stimmaufnahme, eine Identitätsprüfung oder ein verifiziertes Konto anbietet. Schicken Sie mir das Angebot, leiten Sie die Nachricht weiter oder stellen Sie eine Frage.
start-automated = Ich bin ein automatisches System. Keine Behörde und kein Unternehmen betreibt mich, und ich spreche auch nicht in deren Namen. Ich kann mich irren: Öffnen Sie die Quellen und lesen Sie selbst.
start-example = Zum Beispiel:
example-question = Im Einkaufszentrum bekomme ich 50 Euro in Token, wenn ich meine Augen scannen lasse. Soll ich das machen?
help = Schicken Sie mir eine Frage oder ein Angebot oder leiten Sie eine Nachricht weiter. In jedem Chat können Sie meinen Namen und danach Ihre Frage eingeben. In einer Gruppe antworten Sie auf eine Nachricht mit /check.
help-commands = Befehle:
ask-usage = Schreiben Sie Ihre Frage hinter den Befehl, zum Beispiel: /ask ist es legal, einen Iris-Scan zu verkaufen?
check-usage = Antworten Sie mit /check auf die Nachricht, die geprüft werden soll.
check-nothing = Die Nachricht, auf die Sie geantwortet haben, enthält keinen Text, den ich lesen kann.

## Telegram: eine Zeile zu jedem Befehl für das Menü, höchstens 60 Zeichen
command-start = Was dieser Bot ist
command-help = So benutzen Sie ihn
command-ask = Eine Frage stellen
command-check = Die Nachricht prüfen, auf die Sie antworten
command-language = Die Sprache der Antworten wählen
command-country = Ihr Land angeben
command-sources = Die amtlichen Mitteilungen durchsehen
command-status = Wie aktuell das Wissen ist
command-privacy = Was über Sie gespeichert ist
command-forget = Alles über Sie löschen
command-export = Alles erhalten, was über Sie gespeichert ist
command-feedback = Den Betreibern etwas mitteilen
command-developer = Wer diesen Bot betreibt
bot-description = Hat Ihnen jemand Geld, Token oder einen Job für einen Scan von Iris, Gesicht oder Handfläche oder für eine Stimmaufnahme angeboten? Schicken Sie mir das Angebot. Ich sage Ihnen, was amtliche Mitteilungen dazu sagen, und verlinke sie. Ein automatisches System, das von keiner Behörde betrieben wird.
bot-about = Amtliche Quellen zu Angeboten für Scans von Iris, Gesicht, Hand, Stimme. Automatisch; von keiner Behörde betrieben.

## Telegram: Schaltflächen unter einer Antwort, höchstens 30 Zeichen
button-why = Warum?
button-questions = Was soll ich fragen?
button-scanned = Ich wurde schon gescannt
button-report = Wo ich es melden kann
button-sources = Quellen
button-watch = Bei Änderung Bescheid geben
button-unwatch = Nicht mehr Bescheid geben
button-useful = 👍 Hilfreich
button-not-useful = 👎 Nicht hilfreich
button-got-offer = Ich habe das Angebot erhalten
button-warning = Ich warne andere
button-country = Mein Land wählen
button-back = ‹ Zurück
button-next = Nächste ›
button-previous = ‹ Vorherige
button-open-page = Seite öffnen
button-yes-forget = Ja, alles löschen
button-no = Nein

## Telegram: was die Schaltflächen sagen
ask-role = Haben Sie dieses Angebot erhalten, oder warnen Sie andere?
role-warning = Danke, dass Sie andere warnen. Diese Quellen können Sie weitergeben:
why-risk = So kam ich darauf: Die Stufe ergibt sich aus festen Regeln, die gewichten, was in der Nachricht steht. Keine Person und kein Unternehmen legt sie fest.
why-noticed = Mir ist aufgefallen: { $things }.
why-sources = Darauf stützt es sich:
questions-title = Fragen Sie schriftlich, und warten Sie die Antwort ab, bevor Sie zustimmen:
question-who = Wer ist verantwortlich: Name, Anschrift, Registrierung?
question-law = Welches Gesetz erlaubt es, und wozu ist es nötig?
question-stored = Wo und wie werden die Daten gespeichert, und gehen sie in ein anderes Land?
question-how-long = Wie lange werden sie aufbewahrt?
question-receives = Wer erhält sie noch?
question-delete = Wie kann ich widerrufen und die Daten löschen lassen, und wer bestätigt das?
question-otherwise = Welchen anderen Weg gibt es, wenn ich Nein sage?
scanned-title = Wenn Sie schon gescannt wurden:
report-title = Hier können Sie es melden:
report-none = Für dieses Land kenne ich keine amtliche Meldestelle. Die dortige Datenschutzbehörde oder die Polizei kann Ihnen Auskunft geben.
source-title = { $number } von { $count }
source-quote = Im Wortlaut der Quelle ({ $language }):
source-passage = Was die Quelle sagt ({ $language }):
source-summary = Kurz gesagt:
source-gone = Diese Mitteilung ist nicht mehr in der Wissensbasis.
source-replaced = Diese Mitteilung wurde durch eine spätere ersetzt:
source-changed = Diese Mitteilung hat sich seit jener Antwort geändert. So ist der Stand jetzt:
watching = Ich gebe Ihnen Bescheid, wenn sich das ändert.
watching-stopped = Ich gebe Ihnen nicht mehr Bescheid.
watch-changed = Eine Mitteilung, nach der Sie gefragt haben, hat sich geändert:
watch-gone = Eine Mitteilung, nach der Sie gefragt haben, ist nicht mehr in der Wissensbasis: { $title }
thanks = Danke.
thanks-useful = Danke. Ich bewahre Ihre Bewertung 90 Tage auf, ohne den Text Ihrer Nachricht.
button-old = Diese Schaltfläche ist zu alt. Bitte fragen Sie noch einmal.

## Telegram: Einstellungen
language-ask = In welcher Sprache soll ich antworten?
language-set = Ich antworte in dieser Sprache: { $language }
language-automatic = In der Sprache der jeweiligen Nachricht
language-unknown = Diese Sprache spreche ich nicht. Ich spreche diese:
country-ask = In welchem Land sind Sie? Dann kann ich sagen, was die dortigen Behörden erklärt haben.
country-set = Ihr Land: { $country }
country-none = Kein Land
country-unset = Ich speichere kein Land für Sie.
country-unknown = Dieses Land kenne ich nicht. Bitte schicken Sie den englischen Namen oder die zwei Buchstaben, zum Beispiel /country KE.

## Telegram: Blättern in der Wissensbasis
browse-title = Die Wissensbasis: { $notices } Mitteilungen aus { $places } Ländern und Regionen. Wie möchten Sie suchen?
browse-by-country = Nach Land
browse-by-kind = Nach Art
browse-search = Suche
browse-search-how = Schreiben Sie hinter den Befehl, was Sie suchen, zum Beispiel: /sources Bezahlen mit der Handfläche
browse-page = Seite { $page } von { $pages }
browse-nothing = Nichts gefunden.
kind-warning = Warnungen
kind-order = Anordnungen
kind-court = Gerichtsentscheidungen
kind-law = Gesetze
kind-guidance = Empfehlungen
kind-report = Berichte
kind-research = Forschung
kind-channel = Meldestellen
kind-company-statement = Was Unternehmen sagen

## Telegram: Zustand und Störungen
status = Wissensbasis: Generation { $generation }, { $notices } Mitteilungen. Zuletzt geprüft: { $checked }.
busy = Ich bekomme gerade sehr viele Fragen. Bitte versuchen Sie es in einer Minute noch einmal.
too-many = Sie haben in kurzer Zeit viele Nachrichten geschickt. { $seconds ->
    [one] Bitte warten Sie { $seconds } Sekunde.
   *[other] Bitte warten Sie { $seconds } Sekunden.
 }
too-many-day = Sie haben heute sehr viele Nachrichten geschickt. Bitte kommen Sie morgen wieder.
failed = Bei mir ist etwas schiefgegangen, und ich konnte nicht antworten. Bitte versuchen Sie es später noch einmal. Kennung: { $reference }
not-read = Ich kann { $things } noch nicht lesen. Bitte schicken Sie den Wortlaut des Angebots als Text oder leiten Sie die Nachricht weiter.
not-read-photo = Bilder
not-read-voice = Sprachnachrichten
not-read-video = Videos
not-read-document = Dateien
not-read-other = diese Art von Nachricht
not-downloaded = Heruntergeladen habe ich davon nichts.
inline-button = Bot öffnen

## Telegram: Datenschutz
privacy = Was ich über Sie aufbewahre und wozu:
privacy-none = Von Ihren Nachrichten bewahre ich nichts auf, sobald sie beantwortet sind. Bilder, Namen und Telefonnummern speichere ich nicht.
privacy-memory = Für Anschlussfragen merke ich mir die letzten Fragen und Antworten bis zu einer halben Stunde, nur im Arbeitsspeicher.
privacy-encrypted = Was Sie schreiben und was Sie wählen, wird verschlüsselt gespeichert; der Schlüssel liegt an anderer Stelle. Sie selbst erscheinen nur als Code, der mit einem geheimen Schlüssel gebildet wird, auch in Protokollen.
privacy-shared = Nichts wird weitergegeben, und nichts wird für Training oder Werbung genutzt.
privacy-rights = /export gibt Ihnen alles, was gespeichert ist, /forget löscht es sofort.
privacy-held = { $what }: { $long }
privacy-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
 }
privacy-hours = { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
 }
stored-message = Was Sie geschickt haben, damit es nicht verloren geht, bevor ich antworte
stored-sent = Die Nummern der Nachrichten, in denen ich geantwortet habe, damit kein Teil doppelt kommt
stored-update = Die Nummer dessen, was Sie geschickt haben, damit ich es nicht zweimal beantworte
stored-kind = Ob es eine Nachricht, eine Schaltfläche oder etwas anderes war, damit ich es richtig behandle
stored-times = Wann es kam und wann es beantwortet wurde, damit es erneut versucht und rechtzeitig gelöscht wird
stored-unanswered = Wenn ich nicht antworten konnte: dass es so war, ohne das, was Sie geschrieben haben, um den Fehler zu finden
stored-chat-code = Ein Code, mit einem geheimen Schlüssel aus der Nummer dieses Chats gebildet, um zu wissen, was zusammengehört
stored-address = Die Nummer dieses Chats, wenn Sie etwas einstellen oder beobachten, damit ich Sie erreichen kann
stored-settings = Die Sprache und das Land, die Sie gewählt haben, damit ich entsprechend antworte
stored-seen = Der Tag, an dem ich zuletzt von Ihnen gehört habe, wenn Sie etwas eingestellt haben, um zu wissen, wann es zu löschen ist
stored-watch = Die Mitteilungen, zu denen Sie Bescheid bekommen möchten, seit wann, in welcher Sprache und wie ihr Stand war, um Änderungen zu erkennen
stored-feedback = Ihre Bewertung oder Ihr Kommentar: Tag, Sprache und die Mitteilungen, um die es geht, um Fehler zu berichtigen
stored-comment = Der Wortlaut eines Kommentars, den Sie den Betreibern geschickt haben, damit ein Mensch ihn lesen kann
stored-technical = Laufende Nummern und Zähler der Datenbank, die nichts über Sie sagen
privacy-until-answered = bis es beantwortet ist
privacy-until-forget = bis zu /forget
forget-ask = Ihre Einstellungen, beobachteten Mitteilungen und Rückmeldungen jetzt löschen?
forgotten = Alles über Sie wurde gelöscht.
export-done = Das ist alles, was über Sie gespeichert ist.
feedback-usage = Schreiben Sie Ihre Nachricht an die Betreiber hinter den Befehl, zum Beispiel: /feedback der Link funktioniert nicht. Sie wird 90 Tage verschlüsselt aufbewahrt. Bitte schicken Sie keine personenbezogenen Daten.
feedback-done = Danke. Ein Mensch wird es lesen.
developer = Irisward ist Open Source. Diesen Bot betreibt: { $operator }. Kontakt: { $contact }
developer-unknown = Irisward ist Open Source. Der Betreiber dieses Bots hat keinen Kontakt angegeben.

## Gruppen: Hinweise, Karten, Zusammenfassungen
hint-automatic = Automatischer Hinweis. Keine Behörde betreibt diesen Bot.
hint-removed = Die Nachricht wurde entfernt; ein Admin dieser Gruppe hat das eingeschaltet.
hint-withdrawn = Ein Admin dieser Gruppe sagt, dass dies kein Angebot war. Der Hinweis ist zurückgezogen.
hint-details = Hier geht es um das Angebot und nicht um die Person, die es gepostet hat. Kurz gesagt:
button-details = Details
button-not-offer = Kein Angebot
group-why = Der Wortlaut einer Nachricht liest sich wie ein Angebot von der Art, zu der es amtliche Mitteilungen gibt. Es geht um das Angebot; über die Person, die es gepostet hat, sagt das nichts. Alle in der Gruppe können sagen, dass es kein Angebot ist; ein Admin entscheidet.
hinted-hint = Unter der Nachricht steht ein Hinweis.
hinted-alert = Diese Gruppe möchte keine Hinweise, nur Karten für ihre Admins.
hinted-digest = Diese Gruppe möchte keine Hinweise, nur eine Zusammenfassung für ihre Admins.
hinted-watching = In dieser Gruppe wird nur gezählt und nichts gepostet.
hinted-same-text = Auf denselben oder fast denselben Text wurde innerhalb eines Tages schon reagiert.
hinted-muted = Hinweise sind für eine Weile ausgeschaltet.
hinted-quiet-hours = In dieser Gruppe ist gerade Ruhezeit.
hinted-cooldown-thread = In derselben Unterhaltung gab es vor Kurzem schon einen Hinweis.
hinted-cooldown-hour = Diese Gruppe hatte in einer Stunde schon so viele Hinweise, wie sie möchte.
hinted-late = Die Nachricht hat mich für einen Hinweis zu spät erreicht.
hinted-failed = Ein Hinweis konnte nicht gepostet werden.
hinted-uncertain = Möglicherweise wurde ein Hinweis nicht gepostet.
hinted-removed = Die Nachricht wurde automatisch entfernt, wie es ein Admin dieser Gruppe eingeschaltet hat.
hinted-other = Zu Nachrichten wie dieser wird kein Hinweis gepostet.
card-title = In { $group } liest sich eine Nachricht wie ein Angebot:
card-objection-title = In { $group } sagt jemand, dass ein Hinweis falsch ist.
card-group = Ihrer Gruppe
card-words = Was mir aufgefallen ist:
card-hint = Der Hinweis, wie er gepostet wurde:
card-no-hint = Es wurde kein Hinweis gepostet. { $reason }
card-kept = Ich zitiere die Wörter hier einmal und bewahre keines davon auf.
card-button-open = Nachricht öffnen
card-button-fine = In Ordnung
card-button-not-offer = Kein Angebot, merken
card-button-remove = Nachricht entfernen
card-button-mute = Diesen Absender übergehen
card-button-unmute = Absender nicht mehr übergehen
card-button-why = Warum
card-repeats = Erneut gesehen: { $count }
card-objected = Ein Mitglied widerspricht
card-state-fine = ✓ In Ordnung
card-state-not-offer = ✓ Kein Angebot, gemerkt
card-state-removed = ✓ Entfernt
card-state-withdrawn = Seitdem bearbeitet: kein Angebot mehr
press-admins-only = Das können nur Admins der Gruppe entscheiden.
press-objected = Danke. Die Admins dieser Gruppe erfahren davon, und einer von ihnen entscheidet.
press-objected-before = Danke, das haben Sie schon gesagt.
press-not-told = Danke. Ich habe es notiert, konnte die Admins aber nicht erreichen.
press-fine = Danke. Alles bleibt, wie es ist.
press-not-offer = Erledigt. Dieser Text und was fast gleich lautet, darf in dieser Gruppe ab jetzt durch.
press-removed = Die Nachricht wurde entfernt.
press-not-removed = Ich konnte die Nachricht nicht entfernen. Vielleicht fehlt mir das Recht dazu, oder sie ist zu alt.
press-remove-off = In dieser Gruppe ist das Entfernen von Nachrichten nicht eingeschaltet.
press-muted = Ab jetzt wird hier { $days } Tage lang nichts zu Nachrichten dieses Absenders gesagt. Auf Telegram wird niemand eingeschränkt.
press-unmuted = Nachrichten dieses Absenders werden wieder angesehen.
press-gone = Über diese Nachricht weiß ich nichts mehr.
press-failed = Das ging nicht. Bitte versuchen Sie es später noch einmal.
digest-daily = In { $group } gestern:
digest-weekly = In { $group } in den letzten sieben Tagen:
digest-offers = Nachrichten, die sich wie Angebote lesen: { $count }
digest-hints = Gepostete Hinweise: { $count }
digest-repeats = Dieselben Texte noch einmal: { $count }
digest-objected = Einwände: { $count }
digest-not-offers = Laut einem Admin kein Angebot: { $count }
digest-removed = Entfernte Nachrichten: { $count }
digest-failed = So oft ging etwas nicht: { $count }
digest-unsent = Karten, die ich nicht senden konnte: { $count }
digest-messages = Die Nachrichten:
digest-more = und { $count } weitere

## Telegram: Datenschutz (Gruppen)
stored-group = In einer Gruppe: ihre Nummer und was ihre Admins gewählt haben, wem sie vertrauen und was sie erlauben, damit ich tue, was sie möchten
stored-hint = In einer Gruppe: die Nummern einer Nachricht, auf die ich reagiert habe, und meines Hinweises, und warum, damit Admins es überprüfen können
stored-hint-code = In einer Gruppe: Codes für eine solche Nachricht und ihren Absender, um sie wiederzuerkennen; Wörter lassen sich daraus nicht lesen
stored-remembered = In einer Gruppe: ein Code für jeden Text, den ihre Admins als kein Angebot bezeichnet haben, damit er durchdarf
stored-mute = In einer Gruppe: ein Code für jeden Absender, dessen Nachrichten dort keinen Hinweis bekommen, und bis wann
stored-count = In einer Gruppe: wie viele Nachrichten an einem Tag wie Angebote aussahen, nur als Zahlen, für ihre Admins
privacy-until-left = bis ich die Gruppe verlasse oder ihre Admins es löschen

## Gruppen: das Hinzukommen und die Frage nach dem ersten Tag
group-joined = Guten Tag. In dieser Gruppe achte ich auf Angebote von Geld oder einer Belohnung für einen Scan von Iris, Gesicht oder Handfläche, für eine Stimmaufnahme, eine Identitätsprüfung oder ein verifiziertes Konto. Am ersten Tag zähle ich sie nur; danach frage ich, was ich tun soll.
group-joined-automatic = Ich bin automatisch, und keine Behörde betreibt mich. Den Text Ihrer Nachrichten bewahre ich nicht auf.
group-joined-stop = Admins können das jederzeit mit /settings und /mute ändern oder beenden, oder indem sie mich entfernen: Dann wird alles über diese Gruppe gelöscht.
group-joined-blind = Im Moment sehe ich nicht, was hier geschrieben wird. Um das zu ändern, machen Sie mich zum Admin, oder lassen Sie meinen Betreiber meinen Privatsphäre-Modus ausschalten und fügen Sie mich neu hinzu.
group-asked = In { $group } habe ich einen Tag lang zugesehen. Nachrichten, die sich wie Angebote lesen: { $count }
group-asked-here = dieser Gruppe
group-asked-what = Was soll ich bei der nächsten tun? Nichts ändert sich, bis ein Admin wählt, und jede Wahl lässt sich rückgängig machen.
group-asked-hint = Ein kurzer Hinweis darunter
group-asked-alert = Eine Karte für die Admins
group-asked-both = Beides
group-asked-watch = Nur zählen, wie jetzt

## Gruppen: die Einstellungen. Der Name einer Seite steht auf ihrer Schaltfläche und vor dem, was dort gewählt ist
group-opening = Die Einstellungen dieser Gruppe sind für ihre Admins und öffnen sich im privaten Chat.
button-group-settings = Einstellungen öffnen
button-group-back = Zurück
button-group-clear = Liste leeren
button-group-cards-me = An mich, im privaten Chat
button-group-sure = Ja, automatisch entfernen
button-group-erase = Ja, alles löschen
button-group-undo = Rückgängig machen
button-group-drop = { $number } entfernen
button-open-private = Mir privat schreiben
group-panel = Einstellungen: { $group }
group-unnamed = eine Gruppe
group-list = Welche Gruppe?
group-list-none = Ich kenne keine Gruppe, die Sie leiten. Fügen Sie mich einer Gruppe hinzu und schreiben Sie dann dort /settings.
group-only = Das ist für Gruppen: Schreiben Sie es in der Gruppe.
group-admins-only = Das können nur Admins der Gruppe.
group-set = Erledigt.
group-now = Jetzt: { $value }
group-setting-now = { $setting }: { $value }
group-cannot-read = Im Moment sehe ich nicht, was Mitglieder dort schreiben. Machen Sie mich zum Admin, oder lassen Sie meinen Betreiber meinen Privatsphäre-Modus ausschalten und fügen Sie mich neu hinzu.
group-page-mode = Was ich tue
group-page-sensitivity = Empfindlichkeit
group-page-language = Sprache
group-page-country = Land
group-page-cooldown = Pausen
group-page-quiet = Ruhezeiten
group-page-removal = Nachrichten entfernen
group-page-digest = Zusammenfassung
group-page-mute = Hinweise
group-page-cards = Karten
group-page-trusted = Vertrauenswürdige Absender
group-page-allowed = Erlaubte Wörter und Links
group-page-erase = Alles löschen
group-mode-watch = nur zählen
group-mode-watch-means = Ich zähle, was sich wie ein Angebot liest, und sage nichts.
group-mode-hint = Hinweise unter Nachrichten
group-mode-hint-means = eine kurze Antwort unter der Nachricht, mit Quelle.
group-mode-alert = Karten für Admins
group-mode-alert-means = nichts in der Gruppe; eine Karte an die Admins.
group-mode-both = Hinweise und Karten
group-mode-both-means = eine Antwort unter der Nachricht und eine Karte an die Admins.
group-mode-off = aus
group-mode-off-means = Ich sehe mir nichts an und zähle nichts.
group-sensitivity-careful = zurückhaltend
group-sensitivity-careful-means = nur, was klar ein Angebot ist; manche Angebote entgehen mir dann.
group-sensitivity-balanced = ausgewogen
group-sensitivity-balanced-means = was sehr wahrscheinlich ein Angebot ist.
group-sensitivity-keen = aufmerksam
group-sensitivity-keen-means = auch unklare Fälle; mit mehr Fehlern ist zu rechnen.
group-removal-never = nie
group-removal-never-means = Nachrichten bleiben stehen, was immer ich davon halte.
group-removal-ask = ein Admin drückt eine Schaltfläche
group-removal-ask-means = eine Karte hat eine Schaltfläche, mit der ein Admin die Nachricht entfernt.
group-removal-automatic = automatisch
group-removal-automatic-means = Ich entferne die Nachricht sofort und sage, warum. Ich kann mich irren, und eine entfernte Nachricht kommt nicht zurück.
group-removal-sure = Soll ich Nachrichten entfernen, ohne jemanden zu fragen? Ich kann mich irren, und eine entfernte Nachricht kommt nicht zurück. Die Gruppe erfährt, dass ein Admin das eingeschaltet hat.
group-removal-no-right = Im Moment darf ich in jener Gruppe keine Nachrichten löschen; es wird also keine entfernt.
group-digest-none = keine
group-digest-none-means = jede Karte kommt einzeln.
group-digest-daily = täglich
group-digest-daily-means = eine Karte am Tag statt einzelner.
group-digest-weekly = wöchentlich
group-digest-weekly-means = eine Karte in der Woche statt einzelner.
group-language-ask = In welcher Sprache soll ich in der Gruppe sprechen?
group-language-each = die der jeweiligen Nachricht
group-country-ask = Die Behörden welches Landes soll ich zuerst nennen, wenn eine Nachricht nicht sagt, woher sie ist?
group-country-none = keines
group-cooldown-ask = Wie viel Zeit soll bis zum nächsten Hinweis in derselben Unterhaltung vergehen, und wie viele Hinweise darf es in einer Stunde geben?
group-per-thread = ein Hinweis je Unterhaltung in { $minutes } Minuten
group-per-hour = höchstens { $count } pro Stunde
group-quiet-ask = Wann soll ich keine Hinweise posten? Karten an die Admins kommen trotzdem. Die Schaltflächen unten verstellen die Uhr der Gruppe.
group-quiet-none = keine
group-zone = Uhr { $zone }
group-clock = In der Gruppe ist es { $time } Uhr ({ $zone }).
group-cards-ask = Wohin sollen Karten gehen? Sie können an einen Admin im privaten Chat kommen. Wenn sie in einen Chat der Admins kommen sollen, fügen Sie mich dort hinzu und schreiben Sie in jenem Chat /alerts here.
group-cards-private = an einen Admin im privaten Chat
group-cards-chat = an einen Chat der Admins
group-cards-unreached = Ich kann dem Admin, der die Karten bekommen soll, nicht schreiben. Er muss mir zuerst schreiben, oder ein anderer Admin kann die Schaltfläche drücken.
group-trusted-ask = Nachrichten vertrauenswürdiger Absender dürfen immer durch. Um einem Absender zu vertrauen, antworten Sie in der Gruppe mit /trust auf eine seiner Nachrichten. Ich bewahre für jeden einen Code auf und keine Namen.
group-trusted-count = Zahl der Absender: { $count }
group-allowed-ask = Eine Nachricht, die etwas hiervon enthält, darf durch. Fügen Sie in der Gruppe etwas hinzu, zum Beispiel: /allow example.org
group-allowed-none = Die Liste ist leer.
group-allowed-count = Zahl der Einträge: { $count }
group-erase-ask = Alles löschen, was ich über diese Gruppe aufbewahre: ihre Einstellungen, Listen, Zahlen und alle Aufzeichnungen zu Hinweisen? Ich bleibe in der Gruppe und zähle ab dann nur.
group-erased = Alles über die Gruppe wurde gelöscht.
group-erased-announced = Ein Admin hat alles löschen lassen, was ich über diese Gruppe aufbewahrt habe. Ab jetzt zähle ich nur.

## Gruppen: eine Zeile zu jeder Änderung, und was Admins dort schreiben
group-announced = Ein Admin hat meine Einstellungen geändert. { $changes }
group-undone = Ein Admin hat eine Änderung zurückgenommen. { $changes }
group-undo-late = Das lässt sich hier nicht mehr zurücknehmen. Ein Admin kann es mit /settings ändern.
group-unchanged = Es bleibt, wie es war.
group-mute-on = stumm bis { $when }
group-mute-off = nicht stumm
group-mute-usage = Schreiben Sie, für wie lange, zum Beispiel: /mute 1h, /mute 30m, /mute 2d oder /mute off
group-trust-usage = Antworten Sie mit /trust auf eine Nachricht des Absenders, dem Sie vertrauen.
group-allow-usage = Schreiben Sie Wörter oder einen Link, die durchdürfen, zum Beispiel: /allow example.org
group-too-many = Es ist Platz für { $most } Einträge. Entfernen Sie zuerst einige in /settings.
group-alerts-here = Karten kommen ab jetzt in diesen Chat.
group-alerts-same = Das sind die Karten zu dieser Gruppe selbst. Wählen Sie einen Chat, den nur ihre Admins lesen.
group-alerts-which = Ich weiß nicht, welche Gruppe Sie meinen. Öffnen Sie ihre Einstellungen, wählen Sie „Karten“ und schreiben Sie dies hier noch einmal.
group-alerts-hidden = Ich kann nicht sehen, welcher Admin schreibt. Schreiben Sie dies einmal unter Ihrem eigenen Namen.
group-why-usage = Antworten Sie mit /why auf einen meiner Hinweise.
group-help = In dieser Gruppe achte ich auf Angebote einer Belohnung für einen Scan von Iris, Gesicht oder Handfläche, für eine Stimmaufnahme, eine Identitätsprüfung oder ein verifiziertes Konto, und auf nichts anderes. Antworten Sie auf eine Nachricht mit /check, um sie ansehen zu lassen.
group-help-admins = Für Admins:
group-forget-member = Nur ein Admin kann die Daten dieser Gruppe löschen lassen. Um zu löschen, was über Sie aufbewahrt wird, schreiben Sie mir im privaten Chat und senden Sie dort /forget.
check-sent = Ich habe Ihnen die Antwort im privaten Chat geschickt.
check-ready = Die Antwort ist fertig.
check-gone = Diese Antwort wird nicht mehr aufbewahrt. Für eine neue antworten Sie mit /check auf die Nachricht.
check-not-yours = Nur wer gefragt hat, oder ein Admin, kann sie hier zeigen.
button-check-private = Im privaten Chat öffnen
button-check-show = Hier zeigen

## Gruppen: eine Zeile zu jedem Befehl für das Menü, höchstens 60 Zeichen
command-why = Warum es einen Hinweis gibt: damit darauf antworten
command-settings = Was ich in dieser Gruppe tue
command-mute = Eine Zeit lang keine Hinweise, etwa 1h, 2d oder off
command-trust = Den Absender dieser Nachricht durchlassen
command-allow = Wörter oder ein Link, die durchdürfen
command-alerts = Die Karten für Admins in diesem Chat erhalten
command-group-forget = Alles über diese Gruppe löschen
