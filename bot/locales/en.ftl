### Irisward, English. Every phrase the bot can say, apart from what advisories say.
### A number in square brackets, [1], is a citation and is put in by code: $refs holds such
### numbers, already bracketed. Keep every { $name } exactly as it is. Voice: calm, plain,
### polite, short; no exclamation marks, no fear, no blame; never "safe" or "guaranteed".

## Names of the risk levels

## The first line of an answer: the verdict
headline-high = High risk. Better not.
headline-high-trade = High risk. Do not sell, rent out or verify accounts for others.
headline-high-phishing = High risk. This looks like a trap for your data.
headline-high-minor = High risk. A child's body data should not be traded for a reward.
headline-high-happened = High risk, but something can still be done.
headline-elevated = Elevated risk. Do not agree before your questions are answered.
headline-elevated-happened = It has happened, and you can still act.
headline-caution = Caution. Check a few things before you agree.
headline-low = Ordinary use, low risk.
headline-info = What official sources say:
headline-warning = You are warning others. This is what official sources say about it:
headline-mss-named-none = No. China's Ministry of State Security named no company. { $refs }
headline-no-evidence = I found no official notice about this.
headline-no-evidence-place = I have no official notice about this from { $place }.
no-evidence-note = That does not mean it is harmless: it only means that my sources say nothing about it.
headline-out-of-scope = I only help with offers and questions about iris, face, fingerprint, palm or voice scans, identity checks and verified accounts. If someone offers you something for a scan, send me the message.

## Section titles
section-now = What to do now
section-sources = Sources

## Reasons. Each is shown only together with a passage that carries it.
reason-exchange = They want: { $biometric }. In return: { $reward }. Such body data cannot be changed like a password if it leaks. { $refs }
reason-biometric = It is about: { $biometric }. Such body data cannot be changed like a password if it leaks. { $refs }
reason-consent = Consent should be free. If it is bought or pressed for, it may not count. { $refs }
reason-no-choice = You should be able to refuse and get another way. { $refs }
reason-minor = Authorities have objected to collecting body data from minors. { $refs }
reason-account-trade = Accounts that are sold, lent or verified for others can be used for crime, and the person whose name is on them may be held to answer. { $refs }
reason-face-for-others = A face video or identity check done for somebody else can be used to open accounts or to fake an identity. { $refs }
reason-phishing = Messages and sites of this kind have been used to steal face images, codes or money. { $refs }
reason-unnamed = Whoever collects body data has to say who they are, why they need it and how long they keep it. { $refs }
reason-erase = You can withdraw consent and ask for your data to be deleted. { $refs }
reason-voice = Recorded voices can be imitated and used for fraud. { $refs }
reason-password = A password can be replaced after a leak; an iris, a face or a fingerprint stays the same for life. { $refs }
# A notice told by its own summary. $place is a country or region, $summary a sentence of the notice.
reason-local = { $place }: { $summary } { $refs } ({ $standing })
reason-notice = { $issuer }: { $summary } { $refs } ({ $standing })
reason-fact = { $summary } { $refs }

## How a notice stands; $date is the day it was last checked
standing-in-force = in force when last checked, { $date }
standing-expired = no longer in force, as of { $date }
standing-contested = under appeal or undecided, as of { $date }
standing-advice = advice without legal force, { $date }
standing-company = the company's own statement, { $date }
standing-channel = reporting channel, checked { $date }
standing-undated = date of last check unknown
may-have-changed = may have changed since

## Steps
step-decline = Do not give the scan or recording for the reward.
step-postpone = Wait. Nothing is lost if you decide later.
step-ask = Ask in writing: who is responsible, which law allows it, why it is needed, where it is stored, for how long, who receives it, and how to delete it. { $refs }
step-alternative = Ask for another way, for example a card, a code or a member of staff.
step-keep = Keep the message, the place, the names and the times.
step-withdraw = Write to whoever collected it: you withdraw your consent and ask for deletion. Keep the answer. { $refs }
step-company-erase = What the company itself says about deleting: { $summary } { $refs }
step-child = As a parent or guardian, ask for deletion in the child's name and say that you did not agree. { $refs }
step-no-account = Do not pass checks for others and do not hand over logins, cards or SIM cards.
step-secure-account = Tell the bank or platform at once, change passwords, and ask the police what to do about the account in your name.
step-no-link = Do not open the link, connect a wallet or send pictures of your eyes or face.
step-official = Use only the official app, website or counter, opened by yourself.
step-report = Where to report: { $summary } { $refs }
step-report-generic = Report it to your country's data protection authority or to the police.
step-own-device = Keep a passcode as well; you can remove the stored face or finger in the settings of your device.
step-ask-place = Tell me your country and I can say what its authority has said.
step-whom-to-ask = Ask your country's data protection authority; it can say what applies to you.
step-aid = Help must not depend on a scan without another way: ask for one, and tell the organisation's complaints office. { $refs }

## Sources
source = { $refs } { $issuer }: { $title }. { $issued }. { $standing }. { $url }
source-undated = date unknown
quote-language = original in { $language }

## Names for what was read in a message
biometric-iris = an iris (eye) scan
biometric-face = face images
biometric-fingerprint = fingerprints
biometric-palm = a palm or hand scan
biometric-voice = voice recordings
biometric-gait = recordings of the way of walking
biometric-biometric = biometric data
biometric-identity = an identity check
reward-money = money
reward-token = tokens or coins
reward-goods = goods or vouchers
reward-job = a job
reward-referral = pay for bringing others
reward-unknown = a benefit

## The short hint in a group: what was noticed, then the source
hint-exchange = ⚠️ This message offers something for { $biometric }. Offers of this kind have been the subject of official warnings or orders.
hint-trade = ⚠️ This message offers something for an identity check or a verified account. Official warnings exist about this.
hint-general = ⚠️ This message resembles offers that have been the subject of official warnings or orders.
hint-phishing = ⚠️ This message asks for face or eye images or account data under pressure. Official warnings exist about this.
hint-source = { $issuer }, { $issued }: { $title } { $refs } ({ $standing }) { $url }

## Clear sentences for bad input and trouble
error-empty = There is no text to read. Please send a question or the offer as text.
error-too-long = This text is too long: { $length } characters, and I read at most { $limit }. Please send the part that matters.
error-language = I do not know this language well. I answer in English and in the closest language I know.
error-image = I cannot read pictures yet. Please type the text of the poster.

## Building and showing the index on the terminal
build-done = Index { $generation } is ready: { $advisories } notices, { $passages } passages.
