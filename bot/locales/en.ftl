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

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = I tell you what official sources say when someone offers you something for a scan of your iris, face, fingerprint, palm or voice, or for an identity check or a verified account. Send me the offer, forward the message, or ask a question.
start-automated = I am an automated system. No authority and no company runs me, and I do not speak for any. I can be wrong: open the sources and read for yourself.
start-example = For example:
example-question = At the mall they give 50 dollars in tokens if I let them scan my eyes. Should I?
help = Send me a question or an offer, or forward a message. In any chat you can type my name and then your question. In a group, answer a message with /check.
help-commands = Commands:
ask-usage = Write your question after the command, like this: /ask is it legal to sell an iris scan?
check-usage = Answer the message you want checked with /check.
check-nothing = The message you answered has no text that I can read.

## Telegram: one line on each command for the menu, at most 60 characters
command-start = What this bot is
command-help = How to use it
command-ask = Ask a question
command-check = Check the message you reply to
command-language = Choose the language of the answers
command-country = Set your country
command-sources = Browse the official notices
command-status = How current the knowledge is
command-privacy = What is stored about you
command-forget = Delete everything about you
command-export = Get everything stored about you
command-feedback = Tell the operators something
command-developer = Who runs this bot
bot-description = Has someone offered you money, tokens or a job for a scan of your iris, face, palm or voice? Send me the offer. I tell you what official notices say, and link to them. An automated system, not run by any authority.
bot-about = What official sources say about offers for iris, face, palm and voice scans. Automated; not run by any authority.

## Telegram: buttons under an answer, at most 30 characters
button-why = Why?
button-questions = What should I ask them?
button-scanned = I was already scanned
button-report = Where to report it
button-sources = Sources
button-watch = Tell me if this changes
button-unwatch = Stop telling me
button-useful = 👍 Useful
button-not-useful = 👎 Not useful
button-got-offer = I got this offer
button-warning = I am warning others
button-country = Choose my country
button-back = ‹ Back
button-next = Next ›
button-previous = ‹ Previous
button-open-page = Open the page
button-yes-forget = Yes, delete everything
button-no = No

## Telegram: what the buttons say
ask-role = Did you get this offer, or are you warning others?
role-warning = Thank you for warning others. These are sources that you can pass on:
why-risk = How I got there: the level comes from fixed rules that weigh what the message says. No person and no company sets it.
why-noticed = I noticed: { $things }.
why-sources = What it rests on:
questions-title = Ask them in writing, and wait for the answer before you agree:
question-who = Who is responsible: name, address, registration?
question-law = Which law allows it, and what is it needed for?
question-stored = Where and how is it stored, and is it sent to another country?
question-how-long = How long is it kept?
question-receives = Who else receives it?
question-delete = How can I withdraw and have it deleted, and who confirms that?
question-otherwise = What other way is there if I say no?
scanned-title = If you have already been scanned:
report-title = Where you can report it:
report-none = I know no official reporting channel for this country. Its data protection authority or the police can tell you.
source-title = { $number } of { $count }
source-quote = In the words of the source ({ $language }):
source-passage = What the source says ({ $language }):
source-summary = In short:
source-gone = This notice is no longer in the knowledge base.
source-replaced = This notice has been replaced by a later one:
source-changed = This notice has changed since that answer. This is how it stands now:
watching = I will tell you when this changes.
watching-stopped = I will no longer tell you.
watch-changed = A notice that you asked about has changed:
watch-gone = A notice that you asked about is no longer in the knowledge base: { $title }
thanks = Thank you.
thanks-useful = Thank you. I keep your vote for 90 days, without the text of your message.
button-old = This button is too old. Please ask again.

## Telegram: settings
language-ask = In which language should I answer?
language-set = I will answer in this language: { $language }
language-automatic = In the language of each message
language-unknown = I do not speak this language. I speak these:
country-ask = In which country are you? I can then say what its authorities have said.
country-set = Your country: { $country }
country-none = No country
country-unset = I do not keep a country for you.
country-unknown = I do not know this country. Please send its English name or two letters, such as /country KE.

## Telegram: browsing the knowledge base
browse-title = The knowledge base: { $notices } notices from { $places } countries and regions. How do you want to look?
browse-by-country = By country
browse-by-kind = By kind
browse-search = Search
browse-search-how = Write what you are looking for after the command, like this: /sources palm payment
browse-page = Page { $page } of { $pages }
browse-nothing = Nothing found.
kind-warning = Warnings
kind-order = Orders
kind-court = Court rulings
kind-law = Laws
kind-guidance = Guidance
kind-report = Reports
kind-research = Research
kind-channel = Where to report
kind-company-statement = What companies say

## Telegram: status and trouble
status = Knowledge base: generation { $generation }, { $notices } notices. Last checked: { $checked }.
busy = I am getting very many questions. Please try again in a minute.
too-many = You have sent many messages in a short time. Please wait { $seconds } seconds.
too-many-day = You have sent very many messages today. Please come back tomorrow.
failed = Something went wrong on my side, and I could not answer. Please try again later. Reference: { $reference }
not-read = I cannot read { $things } yet. Please send the words of the offer as text, or forward the message.
not-read-photo = pictures
not-read-voice = voice messages
not-read-video = videos
not-read-document = files
not-read-other = this kind of message
not-downloaded = I have not downloaded it.
inline-button = Open the bot

## Telegram: privacy
privacy = What I keep about you, and why:
privacy-none = Of your messages I keep nothing once they are answered. I do not store pictures, names or telephone numbers.
privacy-memory = For follow-up questions I remember the last few turns for up to half an hour, in memory only.
privacy-encrypted = What is stored is encrypted, with a key kept elsewhere. In logs you appear only as a code made with a secret key.
privacy-shared = Nothing is passed on, and nothing is used for training or advertising.
privacy-rights = /export gives you everything stored, /forget deletes it at once.
privacy-held = { $what }: { $long }
privacy-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
privacy-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
 }
stored-message = What you sent, so that it is not lost before I answer
stored-sent = The numbers of the messages in which I answered, so that no part comes twice
stored-update = The number of what you sent, so that I do not answer it twice
stored-kind = Whether it was a message, a button or something else, so that I handle it rightly
stored-times = When it came and when it was answered, so that it is tried again and erased in time
stored-unanswered = If I could not answer: that it was so, without what you wrote, to find the fault
stored-chat-code = A code made from the number of this chat with a secret key, to know what belongs together
stored-address = The number of this chat, if you set or watch something, so that I can reach you
stored-settings = The language and country you chose, so that I answer accordingly
stored-seen = The day I last heard from you, if you set something, to know when to erase it
stored-watch = The notices you want to hear about, since when, in which language, and how they stood, to see changes
stored-feedback = Your vote or comment: its day, its language and the notices it is about, to correct mistakes
stored-comment = The words of a comment that you sent to the operators, so that a person can read it
stored-technical = Running numbers and counters of the database that say nothing about you
privacy-until-answered = until it is answered
privacy-until-forget = until /forget
forget-ask = Delete your settings, watches and feedback now?
forgotten = Everything about you has been deleted.
export-done = This is everything that is stored about you.
feedback-usage = Write your message to the operators after the command, like this: /feedback the link is broken. It is kept for 90 days, encrypted. Please do not send personal data.
feedback-done = Thank you. A person will read it.
developer = Irisward is open source. This bot is run by: { $operator }. Contact: { $contact }
developer-unknown = Irisward is open source. The operator of this bot has given no contact.
