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
privacy-encrypted = Was gespeichert ist, ist verschlüsselt; der Schlüssel liegt an anderer Stelle. In Protokollen erscheinen Sie nur als Code, der mit einem geheimen Schlüssel gebildet wird.
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
