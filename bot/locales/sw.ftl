### Irisward, Kiswahili.


headline-high = Hatari kubwa. Ni afadhali usifanye.
headline-high-trade = Hatari kubwa. Usiuze, usikodishe wala usithibitishe akaunti kwa ajili ya wengine.
headline-high-phishing = Hatari kubwa. Huu unaonekana kuwa mtego wa kupata data zako.
headline-high-minor = Hatari kubwa. Data za mwili wa mtoto hazifai kubadilishwa kwa malipo au zawadi.
headline-high-happened = Hatari kubwa, lakini bado kuna la kufanya.
headline-elevated = Hatari iliyoongezeka. Usikubali kabla maswali yako hayajajibiwa.
headline-elevated-happened = Limeshatokea, na bado unaweza kuchukua hatua.
headline-caution = Tahadhari. Hakiki mambo machache kabla ya kukubali.
headline-low = Matumizi ya kawaida, hatari ndogo.
headline-info = Vyanzo rasmi vinasema hivi:
headline-warning = Unawaonya wengine. Vyanzo rasmi vinasema hivi kuhusu jambo hili:
headline-mss-named-none = Hapana. Wizara ya Usalama wa Taifa ya China haikutaja kampuni yoyote. { $refs }
headline-no-evidence = Sikupata taarifa rasmi kuhusu jambo hili.
headline-no-evidence-place = Sina taarifa rasmi kuhusu jambo hili kutoka sehemu hii: { $place }.
no-evidence-note = Hiyo haimaanishi kwamba halina madhara: ina maana tu kwamba vyanzo vyangu havisemi lolote kulihusu.
headline-out-of-scope = Ninasaidia tu kuhusu ofa na maswali ya kuskani mboni ya jicho, uso, alama za vidole, kiganja au sauti, ukaguzi wa utambulisho na akaunti zilizothibitishwa. Mtu akikupa kitu ili akuskani, nitumie ujumbe huo.

section-now = La kufanya sasa
section-sources = Vyanzo

reason-exchange = Wanataka: { $biometric }. Kwa kubadilishana na: { $reward }. Data kama hizi za mwili haziwezi kubadilishwa kama nenosiri zikivuja. { $refs }
reason-biometric = Jambo hili linahusu: { $biometric }. Data kama hizi za mwili haziwezi kubadilishwa kama nenosiri zikivuja. { $refs }
reason-consent = Idhini inapaswa kutolewa kwa hiari. Ikinunuliwa au kutolewa kwa shinikizo, huenda isihesabike. { $refs }
reason-no-choice = Unapaswa kuweza kukataa na kupewa njia nyingine. { $refs }
reason-minor = Mamlaka zimepinga ukusanyaji wa data za mwili za watoto. { $refs }
reason-account-trade = Akaunti zinazouzwa, kuazimishwa au kuthibitishwa kwa ajili ya wengine zinaweza kutumika kwa uhalifu, na mwenye jina lililo kwenye akaunti anaweza kuwajibishwa. { $refs }
reason-face-for-others = Video ya uso au ukaguzi wa utambulisho uliofanywa kwa ajili ya mtu mwingine unaweza kutumika kufungua akaunti au kughushi utambulisho. { $refs }
reason-phishing = Ujumbe na tovuti za aina hii zimetumika kuiba picha za uso, namba za siri au pesa. { $refs }
reason-unnamed = Anayekusanya data za mwili anapaswa kusema yeye ni nani, kwa nini anazihitaji na atazihifadhi kwa muda gani. { $refs }
reason-erase = Unaweza kuondoa idhini yako na kuomba data zako zifutwe. { $refs }
reason-voice = Sauti zilizorekodiwa zinaweza kuigwa na kutumika kwa ulaghai. { $refs }
reason-password = Nenosiri linaweza kubadilishwa likivuja; mboni ya jicho, uso au alama ya kidole hubaki vilevile maisha yote. { $refs }
reason-local = { $place }: { $summary } { $refs } ({ $standing })
reason-notice = { $issuer }: { $summary } { $refs } ({ $standing })
reason-fact = { $summary } { $refs }

standing-in-force = ilikuwa inatumika ilipokaguliwa mara ya mwisho, { $date }
standing-expired = haitumiki tena, kufikia { $date }
standing-contested = imekatiwa rufaa au haijaamuliwa, kufikia { $date }
standing-advice = ushauri usio na nguvu ya kisheria, { $date }
standing-company = kauli ya kampuni yenyewe, { $date }
standing-channel = njia ya kuripoti, ilikaguliwa { $date }
standing-undated = tarehe ya ukaguzi wa mwisho haijulikani
may-have-changed = huenda imebadilika tangu wakati huo

step-decline = Usikubali kuskaniwa wala kurekodiwa kwa ajili ya malipo au zawadi hiyo.
step-postpone = Subiri. Hupotezi kitu ukiamua baadaye.
step-ask = Uliza kwa maandishi: nani anawajibika, sheria gani inaruhusu, kwa nini data zinahitajika, zinahifadhiwa wapi, kwa muda gani, nani anazipokea, na jinsi ya kuzifuta. { $refs }
step-alternative = Omba njia nyingine, kwa mfano kadi, namba ya siri au kuhudumiwa na mfanyakazi.
step-keep = Hifadhi ujumbe, mahali, majina na nyakati.
step-withdraw = Mwandikie aliyekusanya data zako: unaondoa idhini yako na unaomba zifutwe. Hifadhi jibu. { $refs }
step-company-erase = Kampuni yenyewe inasema hivi kuhusu kufuta: { $summary } { $refs }
step-child = Ukiwa mzazi au mlezi, omba data zifutwe kwa niaba ya mtoto na useme kwamba hukukubali. { $refs }
step-no-account = Usipitie ukaguzi kwa ajili ya wengine, na usitoe taarifa za kuingia, kadi au laini za simu.
step-secure-account = Ijulishe benki au kampuni husika mara moja, badilisha manenosiri, na uwaulize polisi la kufanya kuhusu akaunti iliyo kwa jina lako.
step-no-link = Usifungue kiungo, usiunganishe pochi ya kidijitali wala usitume picha za macho au uso wako.
step-official = Tumia tu programu, tovuti au kaunta rasmi, uliyoifikia mwenyewe.
step-report = Mahali pa kuripoti: { $summary } { $refs }
step-report-generic = Ripoti kwa mamlaka ya ulinzi wa data ya nchi yako au kwa polisi.
step-own-device = Weka pia namba ya siri; unaweza kuondoa uso au kidole kilichohifadhiwa katika mipangilio ya kifaa chako.
step-ask-place = Niambie nchi yako nami nitaweza kusema mamlaka yake imesema nini.
step-whom-to-ask = Uliza mamlaka ya ulinzi wa data ya nchi yako; inaweza kukuambia ni nini kinachokuhusu.
step-aid = Msaada haupaswi kutegemea kuskaniwa bila njia nyingine: omba njia hiyo, na ujulishe ofisi ya malalamiko ya shirika. { $refs }

source = { $refs } { $issuer }: { $title }. { $issued }. { $standing }. { $url }
source-undated = tarehe haijulikani
quote-language = lugha ya asili: { $language }

biometric-iris = skani ya mboni ya jicho
biometric-face = picha za uso
biometric-fingerprint = alama za vidole
biometric-palm = skani ya kiganja au mkono
biometric-voice = rekodi za sauti
biometric-gait = rekodi za namna ya kutembea
biometric-biometric = data za kibayometriki
biometric-identity = ukaguzi wa utambulisho
reward-money = pesa
reward-token = tokeni au sarafu za kidijitali
reward-goods = bidhaa au vocha
reward-job = kazi
reward-referral = malipo ya kuleta watu wengine
reward-unknown = manufaa fulani

hint-exchange = ⚠️ Ujumbe huu unatoa ofa ili kupata: { $biometric }. Maonyo au amri rasmi zimewahi kutolewa kuhusu ofa za aina hii.
hint-trade = ⚠️ Ujumbe huu unatoa ofa kwa ajili ya ukaguzi wa utambulisho au akaunti iliyothibitishwa. Kuna maonyo rasmi kuhusu jambo hili.
hint-general = ⚠️ Ujumbe huu unafanana na ofa ambazo zimetolewa onyo au amri rasmi.
hint-phishing = ⚠️ Ujumbe huu unaomba picha za uso au macho, au data za akaunti, kwa shinikizo. Kuna maonyo rasmi kuhusu jambo hili.
hint-source = { $issuer }, { $issued }: { $title } { $refs } ({ $standing }) { $url }

error-empty = Hakuna maandishi ya kusoma. Tafadhali tuma swali au ofa kwa maandishi.
error-too-long = Maandishi haya ni marefu mno: herufi { $length }, nami husoma herufi zisizozidi { $limit }. Tafadhali tuma sehemu iliyo muhimu.
error-language = Sijui lugha hii vizuri. Ninajibu kwa Kiingereza na kwa lugha ya karibu zaidi ninayoijua.
error-image = Bado siwezi kusoma picha. Tafadhali andika maneno yaliyo kwenye bango.

build-done = Faharasa { $generation } iko tayari: taarifa { $advisories }, vifungu { $passages }.

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = Ninakuambia vyanzo rasmi vinasema nini mtu anapokupa ofa ili uskaniwe mboni ya jicho, uso, alama za vidole, kiganja au sauti, au kwa ajili ya ukaguzi wa utambulisho au akaunti iliyothibitishwa. Nitumie ofa hiyo, sambaza ujumbe huo kwangu, au uliza swali.
start-automated = Mimi ni mfumo wa kiotomatiki. Siendeshwi na mamlaka wala kampuni yoyote, na sisemi kwa niaba ya yeyote kati yao. Ninaweza kukosea: fungua vyanzo ujisomee mwenyewe.
start-example = Kwa mfano:
example-question = Sokoni wanatoa tokeni za shilingi 7000 nikikubali wayaskani macho yangu. Nikubali?
help = Nitumie swali au ofa, au sambaza ujumbe kwangu. Katika gumzo lolote unaweza kuandika jina langu, kisha swali lako. Katika kikundi, jibu ujumbe kwa /check.
help-commands = Amri:
ask-usage = Andika swali lako baada ya amri, hivi: /ask je, ni halali kuuza skani ya mboni ya jicho?
check-usage = Jibu kwa /check ujumbe unaotaka ukaguliwe.
check-nothing = Ujumbe ulioujibu hauna maandishi ninayoweza kusoma.

## Telegram: one line on each command for the menu, at most 60 characters
command-start = Boti hii ni nini
command-help = Jinsi ya kuitumia
command-ask = Uliza swali
command-check = Kagua ujumbe unaoujibu
command-language = Chagua lugha ya majibu
command-country = Weka nchi yako
command-sources = Vinjari taarifa rasmi
command-status = Maarifa ni mapya kiasi gani
command-privacy = Kinachohifadhiwa kukuhusu
command-forget = Futa kila kitu kukuhusu
command-export = Pata kila kitu kilichohifadhiwa kukuhusu
command-feedback = Waambie waendeshaji jambo
command-developer = Nani anaendesha boti hii
bot-description = Je, umepewa ofa ya pesa, tokeni au kazi ili uskaniwe mboni ya jicho, uso, kiganja au sauti? Nitumie ofa hiyo. Ninakuambia taarifa rasmi zinasema nini, pamoja na viungo vyake. Mfumo wa kiotomatiki, hauendeshwi na mamlaka yoyote.
bot-about = Vyanzo rasmi vinasema nini kuhusu ofa za kuskani mboni, uso, kiganja na sauti. Otomatiki; haiendeshwi na mamlaka.

## Telegram: buttons under an answer, at most 30 characters
button-why = Kwa nini?
button-questions = Niwaulize nini?
button-scanned = Nimeshaskaniwa
button-report = Mahali pa kuripoti
button-sources = Vyanzo
button-watch = Niambie ikibadilika
button-unwatch = Acha kuniambia
button-useful = 👍 Inasaidia
button-not-useful = 👎 Haisaidii
button-got-offer = Nimepata ofa hii
button-warning = Ninawaonya wengine
button-country = Chagua nchi yangu
button-back = ‹ Rudi
button-next = Mbele ›
button-previous = ‹ Nyuma
button-open-page = Fungua ukurasa
button-yes-forget = Ndiyo, futa kila kitu
button-no = Hapana

## Telegram: what the buttons say
ask-role = Je, umepata ofa hii, au unawaonya wengine?
role-warning = Asante kwa kuwaonya wengine. Hivi ni vyanzo unavyoweza kuwatumia:
why-risk = Jinsi nilivyofikia hapo: kiwango cha hatari hutokana na kanuni zisizobadilika zinazopima yale ambayo ujumbe unasema. Hakuna mtu wala kampuni inayokiweka.
why-noticed = Niliyoyaona: { $things }.
why-sources = Msingi wake:
questions-title = Waulize kwa maandishi, na usubiri jibu kabla ya kukubali:
question-who = Nani anawajibika: jina, anwani, usajili?
question-law = Sheria gani inaruhusu, na data zinahitajika kwa ajili gani?
question-stored = Data zinahifadhiwa wapi na vipi, na je, zinatumwa nchi nyingine?
question-how-long = Zinahifadhiwa kwa muda gani?
question-receives = Nani mwingine anazipokea?
question-delete = Ninawezaje kuondoa idhini yangu na data zifutwe, na nani anathibitisha hilo?
question-otherwise = Kuna njia gani nyingine nikikataa?
scanned-title = Kama umeshaskaniwa:
report-title = Unaweza kuripoti hapa:
report-none = Sijui njia rasmi ya kuripoti katika nchi hii. Mamlaka yake ya ulinzi wa data au polisi wanaweza kukuambia.
source-title = { $number } kati ya { $count }
source-quote = Kwa maneno ya chanzo chenyewe ({ $language }):
source-passage = Chanzo kinasema hivi ({ $language }):
source-summary = Kwa kifupi:
source-gone = Taarifa hii haipo tena katika hazina ya maarifa.
source-replaced = Taarifa hii imebadilishwa na nyingine ya baadaye:
source-changed = Taarifa hii imebadilika tangu jibu lile. Hivi ndivyo ilivyo sasa:
watching = Nitakuambia hii itakapobadilika.
watching-stopped = Sitakuambia tena.
watch-changed = Taarifa uliyoiulizia imebadilika:
watch-gone = Taarifa uliyoiulizia haipo tena katika hazina ya maarifa: { $title }
thanks = Asante.
thanks-useful = Asante. Ninahifadhi kura yako kwa siku 90, bila maandishi ya ujumbe wako.
button-old = Kitufe hiki ni cha zamani mno. Tafadhali uliza tena.

## Telegram: settings
language-ask = Nijibu kwa lugha gani?
language-set = Nitajibu kwa lugha hii: { $language }
language-automatic = Kwa lugha ya kila ujumbe
language-unknown = Sizungumzi lugha hii. Ninazungumza hizi:
country-ask = Uko katika nchi gani? Hapo nitaweza kusema mamlaka zake zimesema nini.
country-set = Nchi yako: { $country }
country-none = Hakuna nchi
country-unset = Sihifadhi nchi yoyote kwa ajili yako.
country-unknown = Siijui nchi hii. Tafadhali tuma jina lake la Kiingereza au herufi mbili, kama vile /country KE.

## Telegram: browsing the knowledge base
browse-title = Hazina ya maarifa: taarifa { $notices } kutoka nchi na maeneo { $places }. Ungependa kuangalia vipi?
browse-by-country = Kwa nchi
browse-by-kind = Kwa aina
browse-search = Tafuta
browse-search-how = Andika unachotafuta baada ya amri, hivi: /sources malipo kwa kiganja
browse-page = Ukurasa { $page } kati ya { $pages }
browse-nothing = Hakuna kilichopatikana.
kind-warning = Maonyo
kind-order = Amri
kind-court = Hukumu za mahakama
kind-law = Sheria
kind-guidance = Miongozo
kind-report = Ripoti
kind-research = Utafiti
kind-channel = Mahali pa kuripoti
kind-company-statement = Kampuni zinasema nini

## Telegram: status and trouble
status = Hazina ya maarifa: toleo { $generation }, taarifa { $notices }. Ilikaguliwa mara ya mwisho: { $checked }.
busy = Ninapokea maswali mengi mno. Tafadhali jaribu tena baada ya dakika moja.
too-many = Umetuma ujumbe mwingi kwa muda mfupi. Tafadhali subiri sekunde { $seconds }.
too-many-day = Umetuma ujumbe mwingi mno leo. Tafadhali rudi kesho.
failed = Hitilafu imetokea upande wangu, na sikuweza kujibu. Tafadhali jaribu tena baadaye. Rejeleo: { $reference }
not-read = Bado siwezi kusoma { $things }. Tafadhali tuma maneno ya ofa kwa maandishi, au sambaza ujumbe wenyewe.
not-read-photo = picha
not-read-voice = ujumbe wa sauti
not-read-video = video
not-read-document = faili
not-read-other = ujumbe wa aina hii
not-downloaded = Sijapakua chochote.
inline-button = Fungua boti

## Telegram: privacy
privacy = Ninachohifadhi kukuhusu, na sababu yake:
privacy-none = Sihifadhi chochote cha ujumbe wako baada ya kuujibu. Sihifadhi picha, majina wala namba za simu.
privacy-memory = Kwa ajili ya maswali ya kufuatilia, ninakumbuka mazungumzo machache ya mwisho kwa muda usiozidi nusu saa, katika kumbukumbu ya muda tu.
privacy-encrypted = Kinachohifadhiwa husimbwa kwa njia fiche, kwa ufunguo unaowekwa mahali pengine. Katika rekodi za mfumo unaonekana tu kama msimbo uliotengenezwa kwa ufunguo wa siri.
privacy-shared = Hakuna kinachopewa wengine, na hakuna kinachotumika kwa mafunzo ya mifumo wala matangazo.
privacy-rights = /export hukupa kila kilichohifadhiwa, /forget hukifuta mara moja.
privacy-held = { $what }: { $long }
privacy-days = { $days ->
    [one] siku { $days }
   *[other] siku { $days }
 }
privacy-hours = { $hours ->
    [one] saa { $hours }
   *[other] saa { $hours }
 }
stored-message = Ulichotuma, ili kisipotee kabla sijajibu
stored-sent = Namba za ujumbe niliotuma kama majibu, ili sehemu yoyote isije mara mbili
stored-update = Namba ya ulichotuma, ili nisikijibu mara mbili
stored-kind = Kama kilikuwa ujumbe, kitufe au kitu kingine, ili nikishughulikie ipasavyo
stored-times = Kilipofika na kilipojibiwa, ili kijaribiwe tena na kufutwa kwa wakati
stored-unanswered = Kama sikuweza kujibu: kwamba ilikuwa hivyo, bila ulichoandika, ili kupata hitilafu
stored-chat-code = Msimbo uliotengenezwa kutokana na namba ya gumzo hili kwa ufunguo wa siri, ili kujua vinavyohusiana
stored-address = Namba ya gumzo hili, ukiweka mpangilio au ukifuatilia jambo, ili niweze kukufikia
stored-settings = Lugha na nchi uliyochagua, ili nijibu ipasavyo
stored-seen = Siku ya mwisho nilipopokea kitu kutoka kwako, kama uliweka mpangilio, ili kujua wakati wa kuufuta
stored-watch = Taarifa unazotaka kujulishwa, tangu lini, kwa lugha gani, na zilivyokuwa, ili kuona mabadiliko
stored-feedback = Kura au maoni yako: siku yake, lugha yake na taarifa zinazohusika, ili kusahihisha makosa
stored-comment = Maneno ya maoni uliyowatumia waendeshaji, ili mtu aweze kuyasoma
stored-technical = Namba za mfululizo na vihesabio vya hifadhidata visivyosema lolote kukuhusu
privacy-until-answered = hadi ujumbe wako ujibiwe
privacy-until-forget = hadi /forget
forget-ask = Je, nifute sasa mipangilio yako, taarifa unazofuatilia na maoni yako?
forgotten = Kila kitu kukuhusu kimefutwa.
export-done = Hiki ndicho kila kitu kilichohifadhiwa kukuhusu.
feedback-usage = Andika ujumbe wako kwa waendeshaji baada ya amri, hivi: /feedback kiungo hakifanyi kazi. Unahifadhiwa kwa siku 90, ukiwa umesimbwa kwa njia fiche. Tafadhali usitume data binafsi.
feedback-done = Asante. Mtu atausoma.
developer = Irisward ni programu huria. Boti hii inaendeshwa na: { $operator }. Mawasiliano: { $contact }
developer-unknown = Irisward ni programu huria. Mwendeshaji wa boti hii hajatoa mawasiliano.
