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
