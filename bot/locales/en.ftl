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

## Groups: hints, cards, digests
hint-automatic = Automatic hint. No authority runs this bot.
hint-removed = The message was removed; an admin of this group has switched that on.
hint-withdrawn = An admin of this group says that this was no offer. The hint is withdrawn.
hint-details = This is about the offer and not about whoever posted it. In short:
button-details = Details
button-not-offer = Not an offer
group-why = The words of a message read like an offer of a kind that official notices speak of. This is about the offer and says nothing about whoever posted it. Everybody in the group can say that it is not an offer; an admin decides.
hinted-hint = A hint was posted under the message.
hinted-alert = This group wants no hints, only cards for its admins.
hinted-digest = This group wants no hints, only a summary for its admins.
hinted-watching = This group only counts, and nothing is posted.
hinted-same-text = The same text, or nearly the same, was acted on within a day.
hinted-muted = Hints are switched off for a while.
hinted-quiet-hours = It is a quiet hour in this group.
hinted-cooldown-thread = A hint was posted in the same conversation a short time ago.
hinted-cooldown-hour = This group has had as many hints in an hour as it wants.
hinted-late = The message reached me too late for a hint.
hinted-failed = A hint could not be posted.
hinted-uncertain = A hint may not have been posted.
hinted-removed = The message was removed automatically, as an admin of this group has switched on.
hinted-other = No hint is posted for messages like this one.
card-title = In { $group }, a message reads like an offer:
card-objection-title = In { $group }, somebody says that a hint is wrong.
card-group = your group
card-words = What I noticed:
card-hint = The hint as posted:
card-no-hint = No hint was posted. { $reason }
card-kept = I quote the words here once and keep none of them.
card-button-open = Open the message
card-button-fine = Fine
card-button-not-offer = Not an offer, remember
card-button-remove = Remove the message
card-button-mute = Pass over this sender
card-button-unmute = No longer pass over this sender
card-button-why = Why
card-repeats = Seen again: { $count }
card-objected = A member objects
card-state-fine = ✓ Fine
card-state-not-offer = ✓ Not an offer, remembered
card-state-removed = ✓ Removed
card-state-withdrawn = Edited since: no longer an offer
press-admins-only = Only admins of the group can decide this.
press-objected = Thank you. The admins of this group are told, and one of them decides.
press-objected-before = Thank you, you have said so already.
press-not-told = Thank you. I have noted it, but could not reach the admins.
press-fine = Thank you. Everything stays as it is.
press-not-offer = Done. This text, and what is nearly the same, passes in this group from now on.
press-removed = The message has been removed.
press-not-removed = I could not remove the message. I may lack the right to, or it is too old.
press-remove-off = Removing messages is not switched on in this group.
press-muted = From now on nothing is said about messages of this sender here, for { $days } days. Nobody is restricted on Telegram.
press-unmuted = Messages of this sender are looked at again.
press-gone = I no longer know about this message.
press-failed = This could not be done. Please try again later.
digest-daily = In { $group }, yesterday:
digest-weekly = In { $group }, in the last seven days:
digest-offers = Messages that read like offers: { $count }
digest-hints = Hints posted: { $count }
digest-repeats = The same texts again: { $count }
digest-objected = Objections: { $count }
digest-not-offers = Called no offer by an admin: { $count }
digest-removed = Messages removed: { $count }
digest-failed = Times that something could not be done: { $count }
digest-unsent = Cards that I could not send: { $count }
digest-messages = The messages:
digest-more = and { $count } more

## Telegram: privacy
privacy = What I keep about you, and why:
privacy-none = Of your messages I keep nothing once they are answered. I do not store pictures, names or telephone numbers.
privacy-memory = For follow-up questions I remember the last few turns for up to half an hour, in memory only.
privacy-encrypted = What you write and what you choose is stored encrypted, with a key kept elsewhere. You yourself appear only as a code made with a secret key, in logs too.
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
stored-group = In a group: its number and what its admins chose, trust and allow, so that I do as they want
stored-hint = In a group: the numbers of a message I reacted to and of my hint, and why, so that admins can review it
stored-hint-code = In a group: codes for such a message and its sender, to know them again; no words can be read from them
stored-remembered = In a group: a code for each text that its admins called no offer, so that it passes
stored-mute = In a group: a code for each sender whose messages get no hint there, and until when
stored-count = In a group: how many messages looked like offers on a day, as numbers alone, for its admins
stored-technical = Running numbers and counters of the database that say nothing about you
privacy-until-answered = until it is answered
privacy-until-forget = until /forget
privacy-until-left = until I leave the group or its admins erase it
forget-ask = Delete your settings, watches and feedback now?
forgotten = Everything about you has been deleted.
export-done = This is everything that is stored about you.
feedback-usage = Write your message to the operators after the command, like this: /feedback the link is broken. It is kept for 90 days, encrypted. Please do not send personal data.
feedback-done = Thank you. A person will read it.
developer = Irisward is open source. This bot is run by: { $operator }. Contact: { $contact }
developer-unknown = Irisward is open source. The operator of this bot has given no contact.

## Groups: coming in, and the question after the first day
group-joined = Hello. In this group I look for offers of money or a reward for a scan of an iris, a face, a palm or a voice, for an identity check or for a verified account. For the first day I only count them; then I ask what I should do.
group-joined-automatic = I am automatic, and no authority runs me. I keep no text of your messages.
group-joined-stop = Admins can change this or stop it at any time, with /settings and /mute, or by removing me: then everything about this group is erased.
group-joined-blind = At the moment I do not see what is written here. To change that, make me an admin, or have my operator switch off my privacy mode and add me again.
group-asked = In { $group } I have looked on for a day. Messages that read like offers: { $count }
group-asked-here = this group
group-asked-what = What should I do with the next one? Nothing changes until an admin chooses, and every choice can be undone.
group-asked-hint = A short hint under it
group-asked-alert = A card for the admins
group-asked-both = Both
group-asked-watch = Only count, as now

## Groups: the settings panel. A page's name stands on its button and before what is chosen there
group-opening = The settings of this group are for its admins and open in private.
button-group-settings = Open the settings
button-group-back = Back
button-group-clear = Clear the list
button-group-cards-me = To me, in private
button-group-sure = Yes, remove automatically
button-group-erase = Yes, erase it all
button-group-undo = Undo
button-group-drop = Remove { $number }
button-open-private = Write to me in private
group-panel = Settings of { $group }
group-unnamed = a group
group-list = Which group?
group-list-none = I know of no group that you lead. Add me to a group, then write /settings there.
group-only = This is for groups: write it in the group.
group-admins-only = Only admins of the group can do that.
group-set = Done.
group-now = Now: { $value }
group-setting-now = { $setting }: { $value }
group-cannot-read = At the moment I do not see what members write there. Make me an admin, or have my operator switch off my privacy mode and add me again.
group-page-mode = What I do
group-page-sensitivity = Sensitivity
group-page-language = Language
group-page-country = Country
group-page-cooldown = Pauses
group-page-quiet = Quiet hours
group-page-removal = Removing messages
group-page-digest = Summary
group-page-mute = Hints
group-page-cards = Cards
group-page-trusted = Trusted senders
group-page-allowed = Allowed words and links
group-page-erase = Erase everything
group-mode-watch = only count
group-mode-watch-means = I count what reads like an offer and say nothing.
group-mode-hint = hints under messages
group-mode-hint-means = a short reply under the message, with its source.
group-mode-alert = cards for admins
group-mode-alert-means = nothing in the group; a card to the admins.
group-mode-both = hints and cards
group-mode-both-means = a reply under the message and a card to the admins.
group-mode-off = off
group-mode-off-means = I look at nothing and count nothing.
group-sensitivity-careful = careful
group-sensitivity-careful-means = only what is plainly an offer; some offers will be missed.
group-sensitivity-balanced = balanced
group-sensitivity-balanced-means = what very probably is an offer.
group-sensitivity-keen = keen
group-sensitivity-keen-means = unclear cases too; expect more mistakes.
group-removal-never = never
group-removal-never-means = messages stay, whatever I think of them.
group-removal-ask = an admin presses a button
group-removal-ask-means = a card has a button with which an admin removes the message.
group-removal-automatic = automatic
group-removal-automatic-means = I remove the message at once and say why. I can be wrong, and a removed message does not come back.
group-removal-sure = Should I remove messages without asking anybody? I can be wrong, and a removed message does not come back. The group is told that an admin switched this on.
group-removal-no-right = I am not allowed to delete messages in that group at the moment, so none will be removed.
group-digest-none = none
group-digest-none-means = each card comes by itself.
group-digest-daily = daily
group-digest-daily-means = one card a day instead of single ones.
group-digest-weekly = weekly
group-digest-weekly-means = one card a week instead of single ones.
group-language-ask = In which language should I speak in the group?
group-language-each = that of each message
group-country-ask = Whose authorities should I name first, where a message does not say where it is from?
group-country-none = none
group-cooldown-ask = How much time should pass before the next hint in the same conversation, and how many hints may there be in an hour?
group-per-thread = one hint per conversation in { $minutes } minutes
group-per-hour = at most { $count } an hour
group-quiet-ask = When should I post no hints? Cards to the admins come all the same. The buttons below move the clock of the group.
group-quiet-none = none
group-zone = clock { $zone }
group-clock = In the group it is { $time } ({ $zone }).
group-cards-ask = Where should cards go? They can come to one admin in private. To have them in a chat of the admins, add me there and write /alerts here in that chat.
group-cards-private = to an admin in private
group-cards-chat = to a chat of the admins
group-cards-unreached = I cannot write to the admin who should get the cards. They have to write to me first, or another admin can press the button.
group-trusted-ask = Messages of trusted senders always pass. To trust a sender, answer a message of theirs in the group with /trust. I keep a code for each and no names.
group-trusted-count = number of senders: { $count }
group-allowed-ask = A message with one of these passes. Add one in the group, like this: /allow example.org
group-allowed-none = The list is empty.
group-allowed-count = number of entries: { $count }
group-erase-ask = Erase everything that I keep about this group: its settings, lists, numbers and all records of hints? I stay in the group and only count from then on.
group-erased = Everything about the group has been erased.
group-erased-announced = An admin had everything erased that I kept about this group. From now on I only count.

## Groups: one line about each change, and what admins write there
group-announced = An admin changed my settings. { $changes }
group-undone = An admin took a change back. { $changes }
group-undo-late = This can no longer be taken back here. An admin can change it with /settings.
group-unchanged = It stays as it was.
group-mute-on = silent until { $when }
group-mute-off = not silent
group-mute-usage = Write for how long, like this: /mute 1h, /mute 30m, /mute 2d or /mute off
group-trust-usage = Answer a message of the sender to trust with /trust.
group-allow-usage = Write words or a link that may pass, like this: /allow example.org
group-too-many = There is room for { $most } entries. Remove some in /settings first.
group-alerts-here = Cards come to this chat from now on.
group-alerts-same = These are the cards about this group itself. Choose a chat that only its admins read.
group-alerts-which = I do not know which group you mean. Open its settings, choose "Cards", and write this again here.
group-alerts-hidden = I cannot see which admin writes. Write this once under your own name.
group-why-usage = Answer one of my hints with /why.
group-help = In this group I look for offers of a reward for a scan of an iris, a face, a palm or a voice, for an identity check or for a verified account, and for nothing else. Answer a message with /check to have it looked at.
group-help-admins = For admins:
group-forget-member = Only an admin can have the data of this group erased. To erase what is kept about you, write to me in private and send /forget there.
check-sent = I have sent you the answer in private.
check-ready = The answer is ready.
check-gone = This answer is no longer kept. To have it made anew, answer the message with /check.
check-not-yours = Only whoever asked, or an admin, can show it here.
button-check-private = Open it in private
button-check-show = Show it here

## Groups: one line on each command for the menu, at most 60 characters
command-why = Why there is a hint: answer it with this
command-settings = What I do in this group
command-mute = No hints for a while, such as 1h, 2d or off
command-trust = Let the sender of this message pass
command-allow = Words or a link that may pass
command-alerts = Have the cards for admins in this chat
command-group-forget = Erase everything about this group
