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
