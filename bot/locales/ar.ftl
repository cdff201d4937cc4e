### Irisward, Arabic (modern standard, plain).


headline-high = خطر مرتفع. من الأفضل عدم القبول.
headline-high-trade = خطر مرتفع. يُرجى عدم بيع الحسابات أو تأجيرها أو توثيقها لصالح الآخرين.
headline-high-phishing = خطر مرتفع. يبدو هذا فخًا للحصول على بياناتك.
headline-high-minor = خطر مرتفع. لا ينبغي مبادلة البيانات الحيوية لطفل بمكافأة.
headline-high-happened = خطر مرتفع، لكن لا يزال بالإمكان فعل شيء.
headline-elevated = خطر أعلى من المعتاد. لا توافق قبل الحصول على إجابات عن أسئلتك.
headline-elevated-happened = لقد حدث ذلك، ولا يزال بإمكانك التصرف.
headline-caution = يُنصح بالحذر. هناك أمور ينبغي التحقق منها قبل الموافقة.
headline-low = استخدام معتاد، خطر منخفض.
headline-info = ما تقوله المصادر الرسمية:
headline-warning = رسالتك تحذّر الآخرين. هذا ما تقوله المصادر الرسمية في الموضوع:
headline-mss-named-none = لا. لم تذكر وزارة أمن الدولة الصينية اسم أي شركة. { $refs }
headline-no-evidence = لم أجد أي إشعار رسمي بهذا الشأن.
headline-no-evidence-place = ليس لديّ إشعار رسمي بهذا الشأن من البلد أو المنطقة: { $place }.
no-evidence-note = هذا لا يعني أن الأمر غير ضار، بل يعني فقط أن مصادري لا تذكر شيئًا عنه.
headline-out-of-scope = أساعد فقط في العروض والأسئلة المتعلقة بمسح القزحية أو الوجه أو بصمة الإصبع أو راحة اليد أو الصوت، وبالتحقق من الهوية والحسابات الموثقة. إذا عرض عليك أحد شيئًا مقابل مسح، فيمكنك إرسال الرسالة إليّ.

section-now = ما يمكن فعله الآن
section-sources = المصادر

reason-exchange = المطلوب: { $biometric }. المقابل: { $reward }. مثل هذه البيانات الحيوية لا يمكن تغييرها مثل كلمة المرور إذا تسربت. { $refs }
reason-biometric = الموضوع: { $biometric }. مثل هذه البيانات الحيوية لا يمكن تغييرها مثل كلمة المرور إذا تسربت. { $refs }
reason-consent = ينبغي أن تكون الموافقة حرة. وإذا كانت بمقابل أو تحت الضغط فقد لا يُعتد بها. { $refs }
reason-no-choice = ينبغي أن يكون بإمكانك الرفض والحصول على طريقة أخرى. { $refs }
reason-minor = اعترضت جهات رسمية على جمع البيانات الحيوية من القاصرين. { $refs }
reason-account-trade = الحسابات التي تُباع أو تُعار أو تُوثَّق لصالح آخرين قد تُستخدم في جرائم، وقد يُسأل عنها الشخص المسجلة باسمه. { $refs }
reason-face-for-others = فيديو الوجه أو التحقق من الهوية لصالح شخص آخر قد يُستخدم لفتح حسابات أو لانتحال هوية. { $refs }
reason-phishing = استُخدمت رسائل ومواقع من هذا النوع لسرقة صور الوجوه أو رموز التحقق أو الأموال. { $refs }
reason-unnamed = على من يجمع البيانات الحيوية أن يوضح هويته وسبب حاجته إليها ومدة احتفاظه بها. { $refs }
reason-erase = يمكنك سحب موافقتك وطلب حذف بياناتك. { $refs }
reason-voice = يمكن تقليد الأصوات المسجلة واستخدامها في الاحتيال. { $refs }
reason-password = يمكن استبدال كلمة المرور بعد تسربها، أما القزحية أو الوجه أو بصمة الإصبع فتبقى كما هي مدى الحياة. { $refs }
reason-local = { $place }: { $summary } { $refs } ({ $standing })
reason-notice = { $issuer }: { $summary } { $refs } ({ $standing })
reason-fact = { $summary } { $refs }

standing-in-force = سارٍ عند آخر مراجعة، { $date }
standing-expired = لم يعد ساريًا بحسب آخر مراجعة، { $date }
standing-contested = قيد الطعن أو لم يُحسم بعد بحسب آخر مراجعة، { $date }
standing-advice = نصيحة غير ملزمة قانونًا، { $date }
standing-company = تصريح الشركة نفسها، { $date }
standing-channel = قناة للإبلاغ، تاريخ المراجعة: { $date }
standing-undated = تاريخ آخر مراجعة غير معروف
may-have-changed = ربما تغير الوضع منذ ذلك الحين

step-decline = لا تقدّم المسح أو التسجيل مقابل المكافأة.
step-postpone = يمكنك الانتظار. لن تخسر شيئًا إذا أجّلت القرار.
step-ask = اسأل كتابةً: من المسؤول، وأي قانون يسمح بذلك، ولماذا هو ضروري، وأين تُحفظ البيانات، وإلى متى، ومن يستلمها، وكيف تُحذف. { $refs }
step-alternative = اطلب طريقة أخرى، مثل بطاقة أو رمز أو موظف.
step-keep = احتفظ بالرسالة والمكان والأسماء والأوقات.
step-withdraw = اكتب إلى من جمع البيانات أنك تسحب موافقتك وتطلب الحذف، واحتفظ بالرد. { $refs }
step-company-erase = ما تقوله الشركة نفسها عن الحذف: { $summary } { $refs }
step-child = بصفتك أحد الوالدين أو وليّ الأمر، اطلب الحذف باسم الطفل وأوضح أنك لم توافق. { $refs }
step-no-account = لا تُجرِ عمليات تحقق لصالح الآخرين، ولا تسلّم بيانات الدخول أو البطاقات أو شرائح الهاتف.
step-secure-account = أبلغ البنك أو المنصة فورًا، وغيّر كلمات المرور، واسأل الشرطة عما ينبغي فعله بشأن الحساب المسجل باسمك.
step-no-link = لا تفتح الرابط، ولا تربط محفظة، ولا ترسل صورًا لعينيك أو وجهك.
step-official = استخدم فقط التطبيق أو الموقع أو المكتب الرسمي، على أن تفتحه بنفسك.
step-report = جهة الإبلاغ: { $summary } { $refs }
step-report-generic = أبلغ هيئة حماية البيانات في بلدك أو الشرطة.
step-own-device = احتفظ برمز مرور أيضًا، ويمكنك إزالة الوجه أو الإصبع المحفوظ من إعدادات جهازك.
step-ask-place = اذكر لي بلدك لأخبرك بما قالته الجهة المختصة فيه.
step-whom-to-ask = اسأل هيئة حماية البيانات في بلدك، فهي تستطيع أن توضح ما ينطبق عليك.
step-aid = يجب ألا تتوقف المساعدة على مسح بلا طريقة بديلة: اطلب بديلًا، وأبلغ مكتب الشكاوى في المنظمة. { $refs }

source = { $refs } { $issuer }: { $title }. { $issued }. { $standing }. { $url }
source-undated = التاريخ غير معروف
quote-language = لغة الأصل: { $language }

biometric-iris = مسح القزحية (العين)
biometric-face = صور الوجه
biometric-fingerprint = بصمات الأصابع
biometric-palm = مسح راحة اليد أو الكف
biometric-voice = تسجيلات صوتية
biometric-gait = تسجيلات لطريقة المشي
biometric-biometric = بيانات حيوية (بيومترية)
biometric-identity = التحقق من الهوية
reward-money = مال
reward-token = رموز أو عملات رقمية
reward-goods = سلع أو قسائم
reward-job = عمل
reward-referral = أجر مقابل جلب آخرين
reward-unknown = منفعة

hint-exchange = ⚠️ تعرض هذه الرسالة شيئًا مقابل: { $biometric }. كانت عروض من هذا النوع موضوع تحذيرات أو أوامر رسمية.
hint-trade = ⚠️ تعرض هذه الرسالة شيئًا مقابل التحقق من الهوية أو حساب موثق. توجد تحذيرات رسمية بهذا الشأن.
hint-general = ⚠️ تشبه هذه الرسالة عروضا صدرت بشأنها تحذيرات أو أوامر رسمية.
hint-phishing = ⚠️ تطلب هذه الرسالة صورًا للوجه أو العين أو بيانات حساب تحت الضغط. توجد تحذيرات رسمية بهذا الشأن.
hint-source = { $issuer }، { $issued }: { $title } { $refs } ({ $standing }) { $url }

error-empty = لا يوجد نص لقراءته. يُرجى إرسال السؤال أو العرض كنص.
error-too-long = هذا النص طويل جدًا. عدد الأحرف: { $length }، والحد الأقصى: { $limit }. يُرجى إرسال الجزء المهم.
error-language = لا أعرف هذه اللغة جيدًا. أجيب بالإنجليزية وبأقرب لغة أعرفها.
error-image = لا أستطيع قراءة الصور بعد. يُرجى كتابة نص الملصق.

build-done = الفهرس { $generation } جاهز. عدد الإشعارات: { $advisories }، عدد المقاطع: { $passages }.

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = أخبرك بما تقوله المصادر الرسمية عندما يعرض عليك أحد شيئًا مقابل مسح القزحية أو الوجه أو بصمة الإصبع أو راحة اليد أو الصوت، أو مقابل التحقق من الهوية أو حساب موثق. أرسل إليّ العرض، أو أعد توجيه الرسالة، أو اطرح سؤالًا.
start-automated = أنا نظام آلي. لا تشغّلني أي جهة رسمية ولا أي شركة، ولا أتحدث باسم أي منها. قد أخطئ: افتح المصادر واقرأ بنفسك.
start-example = مثال:
example-question = في المول يعطون رموزًا رقمية بقيمة 2500 جنيه إذا سمحت لهم بمسح عينيّ. هل أقبل؟
help = أرسل إليّ سؤالًا أو عرضًا، أو أعد توجيه رسالة. في أي محادثة يمكنك كتابة اسمي ثم سؤالك. وفي المجموعات، ردّ على الرسالة بالأمر /check.
help-commands = الأوامر:
ask-usage = اكتب سؤالك بعد الأمر، هكذا: /ask هل بيع مسح القزحية قانوني؟
check-usage = ردّ بالأمر /check على الرسالة التي تريد فحصها.
check-nothing = الرسالة التي رددت عليها ليس فيها نص أستطيع قراءته.

## Telegram: one line on each command for the menu, at most 60 characters
command-start = ما هذا البوت
command-help = طريقة الاستخدام
command-ask = طرح سؤال
command-check = فحص الرسالة التي ترد عليها
command-language = اختيار لغة الإجابات
command-country = تحديد بلدك
command-sources = تصفّح الإشعارات الرسمية
command-status = مدى حداثة المعلومات
command-privacy = ما يُحفظ عنك
command-forget = حذف كل ما يخصك
command-export = الحصول على كل ما يُحفظ عنك
command-feedback = إبلاغ المشغّلين بأمر ما
command-developer = من يشغّل هذا البوت
bot-description = هل عرض عليك أحد مالًا أو رموزًا رقمية أو عملًا مقابل مسح القزحية أو الوجه أو راحة اليد أو الصوت؟ أرسل إليّ العرض. أخبرك بما تقوله الإشعارات الرسمية مع روابطها. نظام آلي لا تشغّله أي جهة رسمية.
bot-about = ما تقوله المصادر الرسمية عن عروض مسح القزحية والوجه وراحة اليد والصوت. نظام آلي لا تشغّله أي جهة رسمية.

## Telegram: buttons under an answer, at most 30 characters
button-why = لماذا؟
button-questions = ماذا أسألهم؟
button-scanned = سبق أن خضعت للمسح
button-report = جهة الإبلاغ
button-sources = المصادر
button-watch = أخبرني إذا تغيّر هذا
button-unwatch = توقف عن إخباري
button-useful = 👍 مفيد
button-not-useful = 👎 غير مفيد
button-got-offer = وصلني هذا العرض
button-warning = أحذّر الآخرين
button-country = اختيار بلدي
button-back = ‹ رجوع
button-next = التالي ›
button-previous = ‹ السابق
button-open-page = فتح الصفحة
button-yes-forget = نعم، احذف كل شيء
button-no = لا

## Telegram: what the buttons say
ask-role = هل وصلك هذا العرض، أم تحذّر الآخرين؟
role-warning = شكرًا لك على تحذير الآخرين. هذه مصادر يمكنك مشاركتها:
why-risk = كيف وصلت إلى هذه النتيجة: يأتي مستوى الخطر من قواعد ثابتة تزن ما ورد في الرسالة. لا يحدده أي شخص ولا أي شركة.
why-noticed = ما لاحظته: { $things }.
why-sources = ما تستند إليه:
questions-title = اسألهم كتابةً، وانتظر الرد قبل أن توافق:
question-who = من المسؤول: الاسم والعنوان والتسجيل؟
question-law = أي قانون يسمح بذلك، ولأي غرض هو ضروري؟
question-stored = أين وكيف تُحفظ البيانات، وهل تُرسل إلى بلد آخر؟
question-how-long = إلى متى تُحفظ؟
question-receives = من يستلمها غيركم؟
question-delete = كيف أسحب موافقتي وتُحذف بياناتي، ومن يؤكد ذلك؟
question-otherwise = ما الطريقة الأخرى إذا رفضت؟
scanned-title = إذا سبق أن خضعت للمسح:
report-title = يمكنك الإبلاغ هنا:
report-none = لا أعرف قناة رسمية للإبلاغ في هذا البلد. تستطيع هيئة حماية البيانات فيه أو الشرطة أن تدلك.
source-title = { $number } من { $count }
source-quote = بكلمات المصدر ({ $language }):
source-passage = ما يقوله المصدر ({ $language }):
source-summary = باختصار:
source-gone = لم يعد هذا الإشعار موجودًا في قاعدة المعرفة.
source-replaced = حلّ محل هذا الإشعار إشعار لاحق:
source-changed = تغيّر هذا الإشعار منذ تلك الإجابة. وهذا وضعه الآن:
watching = سأخبرك عندما يتغيّر هذا.
watching-stopped = لن أخبرك بعد الآن.
watch-changed = تغيّر إشعار كنت قد سألت عنه:
watch-gone = إشعار كنت قد سألت عنه لم يعد موجودًا في قاعدة المعرفة: { $title }
thanks = شكرًا لك.
thanks-useful = شكرًا لك. أحتفظ بتقييمك 90 يومًا، من دون نص رسالتك.
button-old = هذا الزر قديم جدًا. يُرجى طرح السؤال من جديد.

## Telegram: settings
language-ask = بأي لغة أجيب؟
language-set = سأجيب بهذه اللغة: { $language }
language-automatic = بلغة كل رسالة
language-unknown = لا أتحدث هذه اللغة. أتحدث هذه اللغات:
country-ask = في أي بلد أنت؟ يمكنني عندئذ أن أذكر ما قالته الجهات الرسمية فيه.
country-set = بلدك: { $country }
country-none = بلا بلد
country-unset = لا أحفظ لك بلدًا.
country-unknown = لا أعرف هذا البلد. يُرجى إرسال اسمه بالإنجليزية أو رمزه من حرفين، مثل /country KE.

## Telegram: browsing the knowledge base
browse-title = قاعدة المعرفة. عدد الإشعارات: { $notices }، عدد البلدان والمناطق: { $places }. كيف تريد التصفّح؟
browse-by-country = حسب البلد
browse-by-kind = حسب النوع
browse-search = بحث
browse-search-how = اكتب ما تبحث عنه بعد الأمر، هكذا: /sources الدفع براحة اليد
browse-page = الصفحة { $page } من { $pages }
browse-nothing = لم يُعثر على شيء.
kind-warning = تحذيرات
kind-order = أوامر
kind-court = أحكام قضائية
kind-law = قوانين
kind-guidance = إرشادات
kind-report = تقارير
kind-research = أبحاث
kind-channel = جهات الإبلاغ
kind-company-statement = ما تقوله الشركات

## Telegram: status and trouble
status = قاعدة المعرفة: الإصدار { $generation }، عدد الإشعارات: { $notices }. آخر مراجعة: { $checked }.
busy = تصلني أسئلة كثيرة جدًا. يُرجى المحاولة مرة أخرى بعد دقيقة.
too-many = أرسلت رسائل كثيرة في وقت قصير. { $seconds ->
    [zero] يُرجى الانتظار { $seconds } ثانية.
    [one] يُرجى الانتظار ثانية واحدة.
    [two] يُرجى الانتظار ثانيتين.
    [few] يُرجى الانتظار { $seconds } ثوانٍ.
    [many] يُرجى الانتظار { $seconds } ثانية.
   *[other] يُرجى الانتظار { $seconds } ثانية.
 }
too-many-day = أرسلت رسائل كثيرة جدًا اليوم. يُرجى العودة غدًا.
failed = حدث خلل من جانبي ولم أستطع الإجابة. يُرجى المحاولة لاحقًا. المرجع: { $reference }
not-read = لا أستطيع بعد قراءة ما يلي: { $things }. يُرجى إرسال كلمات العرض كنص، أو إعادة توجيه الرسالة.
not-read-photo = الصور
not-read-voice = الرسائل الصوتية
not-read-video = مقاطع الفيديو
not-read-document = الملفات
not-read-other = هذا النوع من الرسائل
not-downloaded = لم أنزّل المحتوى.
inline-button = فتح البوت

## Telegram: privacy
privacy = ما أحتفظ به عنك، ولماذا:
privacy-none = لا أحتفظ بأي شيء من رسائلك بعد الإجابة عنها. لا أحفظ صورًا ولا أسماء ولا أرقام هواتف.
privacy-memory = من أجل الأسئلة اللاحقة أتذكر آخر ما دار بيننا مدة تصل إلى نصف ساعة، في الذاكرة المؤقتة فقط.
privacy-encrypted = ما تكتبه وما تختاره يُحفظ مشفّرًا، والمفتاح محفوظ في مكان آخر. أما أنت فلا تظهر إلا برمز مشتق بمفتاح سري، وفي السجلات أيضًا.
privacy-shared = لا يُنقل شيء إلى أحد، ولا يُستخدم شيء للتدريب أو الإعلانات.
privacy-rights = يعطيك الأمر /export كل ما هو محفوظ، ويحذفه الأمر /forget فورًا.
privacy-held = { $what }: { $long }
privacy-days = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }
privacy-hours = { $hours ->
    [zero] { $hours } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
 }
stored-message = ما أرسلته، حتى لا يضيع قبل أن أجيب
stored-sent = أرقام الرسائل التي أجبت فيها، حتى لا يصلك أي جزء مرتين
stored-update = رقم ما أرسلته، حتى لا أجيب عنه مرتين
stored-kind = هل كان رسالة أم زرًا أم شيئًا آخر، حتى أتعامل معه كما ينبغي
stored-times = وقت وصوله ووقت الإجابة عنه، حتى تُعاد المحاولة ويُمحى في الوقت المحدد
stored-unanswered = إذا لم أستطع الإجابة: أن ذلك حدث، من دون ما كتبته، للعثور على الخلل
stored-chat-code = رمز مشتق من رقم هذه المحادثة بمفتاح سري، لمعرفة ما يرتبط بعضه ببعض
stored-address = رقم هذه المحادثة، إذا ضبطت إعدادًا أو تابعت شيئًا، حتى أستطيع الوصول إليك
stored-settings = اللغة والبلد اللذان اخترتهما، حتى أجيب وفقًا لهما
stored-seen = آخر يوم وصلني فيه شيء منك، إذا ضبطت إعدادًا، لمعرفة موعد محوه
stored-watch = الإشعارات التي تريد معرفة أخبارها، ومنذ متى، وبأي لغة، وكيف كان وضعها، لملاحظة التغييرات
stored-feedback = تقييمك أو تعليقك: يومه ولغته والإشعارات التي يتعلق بها، لتصحيح الأخطاء
stored-comment = كلمات تعليق أرسلته إلى المشغّلين، حتى يتمكن شخص من قراءته
stored-technical = أرقام متسلسلة وعدّادات في قاعدة البيانات لا تقول شيئًا عنك
privacy-until-answered = إلى أن أجيب
privacy-until-forget = حتى إرسال /forget
forget-ask = هل تريد حذف إعداداتك ومتابعاتك وملاحظاتك الآن؟
forgotten = حُذف كل ما يخصك.
export-done = هذا كل ما هو محفوظ عنك.
feedback-usage = اكتب رسالتك إلى المشغّلين بعد الأمر، هكذا: /feedback الرابط لا يعمل. تُحفظ الرسالة 90 يومًا، مشفّرة. يُرجى عدم إرسال بيانات شخصية.
feedback-done = شكرًا لك. سيقرؤها شخص.
developer = Irisward برنامج مفتوح المصدر. يشغّل هذا البوت: { $operator }. للتواصل: { $contact }
developer-unknown = Irisward برنامج مفتوح المصدر. لم يذكر مشغّل هذا البوت وسيلة للتواصل.

## Groups: hints, cards, digests
hint-automatic = تنويه آلي. لا تشغّل هذا البوت أي جهة رسمية.
hint-removed = أُزيلت الرسالة؛ فعّل ذلك أحد مشرفي هذه المجموعة.
hint-withdrawn = يقول أحد مشرفي هذه المجموعة إن هذا لم يكن عرضًا. سُحب التنويه.
hint-details = يتعلق هذا بالعرض لا بمن نشره. باختصار:
button-details = التفاصيل
button-not-offer = ليس عرضًا
group-why = تشبه كلمات إحدى الرسائل عرضًا من نوع تتحدث عنه إشعارات رسمية. يتعلق هذا بالعرض ولا يقول شيئًا عمن نشره. يمكن لأي شخص في المجموعة أن يقول إنه ليس عرضًا، ثم يقرر أحد المشرفين.
hinted-hint = نُشر تنويه تحت الرسالة.
hinted-alert = لا تريد هذه المجموعة تنويهات، بل بطاقات لمشرفيها فقط.
hinted-digest = لا تريد هذه المجموعة تنويهات، بل ملخصًا لمشرفيها فقط.
hinted-watching = تكتفي هذه المجموعة بالعدّ، ولا يُنشر شيء.
hinted-same-text = سبق التعامل مع النص نفسه، أو نص شبه مطابق، خلال يوم.
hinted-muted = التنويهات موقوفة لبعض الوقت.
hinted-quiet-hours = هذا وقت هدوء في هذه المجموعة.
hinted-cooldown-thread = نُشر تنويه في النقاش نفسه قبل وقت قصير.
hinted-cooldown-hour = بلغت هذه المجموعة عدد التنويهات الذي تريده في الساعة.
hinted-late = وصلتني الرسالة بعد فوات وقت التنويه.
hinted-failed = تعذّر نشر تنويه.
hinted-uncertain = ربما لم يُنشر التنويه.
hinted-removed = أُزيلت الرسالة آليًا، إذ فعّل ذلك أحد مشرفي هذه المجموعة.
hinted-other = لا يُنشر تنويه لمثل هذه الرسالة.
card-title = في { $group } رسالة تشبه عرضًا:
card-objection-title = في { $group } يقول أحدهم إن تنويهًا غير صحيح.
card-group = مجموعتك
card-words = ما لاحظته:
card-hint = التنويه كما نُشر:
card-no-hint = لم يُنشر تنويه. { $reason }
card-kept = أنقل الكلمات هنا مرة واحدة ولا أحتفظ بشيء منها.
card-button-open = فتح الرسالة
card-button-fine = لا بأس
card-button-not-offer = ليس عرضًا، تذكّر ذلك
card-button-remove = إزالة الرسالة
card-button-mute = تجاوز هذا المرسل
card-button-unmute = عدم تجاوز المرسل بعد الآن
card-button-why = لماذا
card-repeats = مرات التكرار: { $count }
card-objected = اعترض أحد الأعضاء
card-state-fine = ✓ لا بأس
card-state-not-offer = ✓ ليس عرضًا، سأتذكّر ذلك
card-state-removed = ✓ أُزيلت
card-state-withdrawn = عُدّلت بعدها: لم تعد عرضًا
press-admins-only = لا يقرر هذا إلا مشرفو المجموعة.
press-objected = شكرًا لك. يُبلَّغ مشرفو هذه المجموعة، ويقرر أحدهم.
press-objected-before = شكرًا لك، سبق أن ذكرت ذلك.
press-not-told = شكرًا لك. دوّنت ذلك، لكن تعذّر الوصول إلى المشرفين.
press-fine = شكرًا لك. يبقى كل شيء كما هو.
press-not-offer = تم. من الآن يمرّ هذا النص وما يكاد يطابقه في هذه المجموعة.
press-removed = أُزيلت الرسالة.
press-not-removed = تعذّرت إزالة الرسالة. ربما لا أملك الصلاحية، أو أن الرسالة قديمة جدًا.
press-remove-off = إزالة الرسائل غير مفعّلة في هذه المجموعة.
press-muted = من الآن لا يقال هنا شيء عن رسائل هذا المرسل، والمدة: { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }. لا يُقيَّد أحد على تيليغرام.
press-unmuted = رسائل هذا المرسل تُفحص من جديد.
press-gone = لم أعد أعرف شيئًا عن هذه الرسالة.
press-failed = تعذّر تنفيذ ذلك. يُرجى المحاولة لاحقًا.
digest-daily = في { $group }، أمس:
digest-weekly = في { $group }، خلال الأيام السبعة الماضية:
digest-offers = رسائل تشبه العروض: { $count }
digest-hints = تنويهات نُشرت: { $count }
digest-repeats = تكرار النصوص نفسها: { $count }
digest-objected = اعتراضات: { $count }
digest-not-offers = ما قال مشرف إنه ليس عرضًا: { $count }
digest-removed = رسائل أُزيلت: { $count }
digest-failed = مرات تعذّر فيها تنفيذ شيء: { $count }
digest-unsent = بطاقات تعذّر إرسالها: { $count }
digest-messages = الرسائل:
digest-more = ورسائل أخرى، عددها: { $count }

## Telegram: privacy
stored-group = في المجموعة: رقمها وما اختاره مشرفوها ومن يثقون به وما يسمحون به، حتى أعمل كما يريدون
stored-hint = في المجموعة: رقم رسالة تفاعلت معها ورقم تنويهي، والسبب، حتى يتمكن المشرفون من المراجعة
stored-hint-code = في المجموعة: رموز لمثل هذه الرسالة ولمرسلها، للتعرف عليهما من جديد؛ ولا يمكن قراءة أي كلمات منها
stored-remembered = في المجموعة: رمز لكل نص قال مشرفوها إنه ليس عرضًا، حتى يمرّ
stored-mute = في المجموعة: رمز لكل مرسل لا يُنشر تنويه على رسائله هناك، وإلى متى
stored-count = في المجموعة: كم رسالة بدت كعروض في اليوم، كأرقام فقط، لمشرفيها
privacy-until-left = إلى أن أغادر المجموعة أو يمحو مشرفوها ذلك

## Groups: coming in, and the question after the first day
group-joined = مرحبًا. في هذه المجموعة أبحث عن عروض مال أو مكافأة مقابل مسح القزحية أو الوجه أو راحة اليد أو الصوت، أو مقابل التحقق من الهوية أو حساب موثق. في اليوم الأول أكتفي بعدّها، ثم أسأل عما ينبغي أن أفعله.
group-joined-automatic = أنا نظام آلي، ولا تشغّلني أي جهة رسمية. لا أحتفظ بنص رسائلكم.
group-joined-stop = يمكن للمشرفين تغيير ذلك أو إيقافه في أي وقت بالأمرين /settings و /mute، أو بإزالتي: عندئذ يُمحى كل ما يخص هذه المجموعة.
group-joined-blind = في الوقت الحالي لا أرى ما يُكتب هنا. لتغيير ذلك، اجعلوني مشرفًا، أو اطلبوا من مشغّلي إيقاف وضع الخصوصية ثم أضيفوني من جديد.
group-asked = في { $group } راقبت يومًا واحدًا. رسائل تشبه العروض: { $count }
group-asked-here = هذه المجموعة
group-asked-what = ماذا أفعل مع الرسالة التالية؟ لا يتغير شيء حتى يختار أحد المشرفين، ويمكن التراجع عن كل اختيار.
group-asked-hint = تنويه قصير تحتها
group-asked-alert = بطاقة للمشرفين
group-asked-both = كلاهما
group-asked-watch = العدّ فقط، كما الآن

## Groups: the settings panel. A page's name stands on its button and before what is chosen there
group-opening = إعدادات هذه المجموعة لمشرفيها، وتُفتح في محادثة خاصة.
button-group-settings = فتح الإعدادات
button-group-back = رجوع
button-group-clear = إفراغ القائمة
button-group-cards-me = إليّ، في محادثة خاصة
button-group-sure = نعم، الإزالة آليًا
button-group-erase = نعم، امحُ كل شيء
button-group-undo = تراجع
button-group-drop = إزالة { $number }
button-open-private = راسلني في محادثة خاصة
group-panel = إعدادات { $group }
group-unnamed = مجموعة بلا اسم
group-list = أي مجموعة؟
group-list-none = لا أعرف مجموعة أنت من مشرفيها. أضفني إلى مجموعة، ثم اكتب /settings هناك.
group-only = هذا للمجموعات: اكتبه في المجموعة.
group-admins-only = لا يستطيع فعل ذلك إلا مشرفو المجموعة.
group-set = تم.
group-now = الآن: { $value }
group-setting-now = { $setting }: { $value }
group-cannot-read = في الوقت الحالي لا أرى ما يكتبه الأعضاء هناك. اجعلني مشرفًا، أو اطلب من مشغّلي إيقاف وضع الخصوصية ثم أضفني من جديد.
group-page-mode = ما أفعله
group-page-sensitivity = الحساسية
group-page-language = اللغة
group-page-country = البلد
group-page-cooldown = الفواصل
group-page-quiet = ساعات الهدوء
group-page-removal = إزالة الرسائل
group-page-digest = الملخص
group-page-mute = التنويهات
group-page-cards = البطاقات
group-page-trusted = المرسلون الموثوق بهم
group-page-allowed = الكلمات والروابط المسموح بها
group-page-erase = محو كل شيء
group-mode-watch = العدّ فقط
group-mode-watch-means = أعدّ ما يشبه العروض ولا أقول شيئًا.
group-mode-hint = تنويهات تحت الرسائل
group-mode-hint-means = رد قصير تحت الرسالة مع مصدره.
group-mode-alert = بطاقات للمشرفين
group-mode-alert-means = لا شيء في المجموعة، وبطاقة إلى المشرفين.
group-mode-both = تنويهات وبطاقات
group-mode-both-means = رد تحت الرسالة وبطاقة إلى المشرفين.
group-mode-off = متوقف
group-mode-off-means = لا أنظر في شيء ولا أعدّ شيئًا.
group-sensitivity-careful = متحفظة
group-sensitivity-careful-means = ما هو عرض بوضوح فقط؛ وستفوتني بعض العروض.
group-sensitivity-balanced = متوازنة
group-sensitivity-balanced-means = ما يُرجَّح كثيرًا أنه عرض.
group-sensitivity-keen = عالية
group-sensitivity-keen-means = الحالات غير الواضحة أيضًا؛ والأخطاء المتوقعة أكثر.
group-removal-never = أبدًا
group-removal-never-means = تبقى الرسائل مهما كان رأيي فيها.
group-removal-ask = بضغط مشرف على زر
group-removal-ask-means = في البطاقة زر يزيل به المشرف الرسالة.
group-removal-automatic = آليًا
group-removal-automatic-means = أزيل الرسالة فورًا وأذكر السبب. قد أخطئ، والرسالة المزالة لا تعود.
group-removal-sure = هل أزيل الرسائل من دون سؤال أحد؟ قد أخطئ، والرسالة المزالة لا تعود. وتُبلَّغ المجموعة بأن مشرفًا فعّل ذلك.
group-removal-no-right = لا يُسمح لي حاليًا بحذف الرسائل في تلك المجموعة، لذلك لن تُزال أي رسالة.
group-digest-none = بلا ملخص
group-digest-none-means = تأتي كل بطاقة على حدة.
group-digest-daily = يومي
group-digest-daily-means = بطاقة واحدة في اليوم بدلًا من بطاقات منفردة.
group-digest-weekly = أسبوعي
group-digest-weekly-means = بطاقة واحدة في الأسبوع بدلًا من بطاقات منفردة.
group-language-ask = بأي لغة أتحدث في المجموعة؟
group-language-each = لغة كل رسالة
group-country-ask = الجهات الرسمية لأي بلد أذكرها أولًا، إذا لم يتضح من الرسالة من أين هي؟
group-country-none = بلا بلد
group-cooldown-ask = كم من الوقت ينبغي أن يمر قبل التنويه التالي في النقاش نفسه، وكم تنويهًا يُسمح به في الساعة؟
group-per-thread = تنويه واحد لكل نقاش خلال { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
 }
group-per-hour = الحد الأقصى في الساعة: { $count }
group-quiet-ask = متى لا أنشر تنويهات؟ تصل البطاقات إلى المشرفين على أي حال. الأزرار أدناه تغيّر ساعة المجموعة.
group-quiet-none = لا توجد
group-zone = التوقيت { $zone }
group-clock = الساعة في المجموعة { $time } ({ $zone }).
group-cards-ask = إلى أين تُرسل البطاقات؟ يمكن أن تصل إلى مشرف واحد في محادثة خاصة. ولتصل إلى محادثة للمشرفين، أضفني إليها واكتب /alerts here في تلك المحادثة.
group-cards-private = إلى مشرف في محادثة خاصة
group-cards-chat = إلى محادثة للمشرفين
group-cards-unreached = لا أستطيع مراسلة المشرف الذي ينبغي أن تصله البطاقات. عليه أن يراسلني أولًا، أو يمكن لمشرف آخر أن يضغط الزر.
group-trusted-ask = رسائل المرسلين الموثوق بهم تمرّ دائمًا. للوثوق بمرسل، ردّ على رسالة له في المجموعة بالأمر /trust. أحتفظ برمز لكل منهم ولا أحتفظ بأسماء.
group-trusted-count = عدد المرسلين: { $count }
group-allowed-ask = الرسالة التي تحتوي على أحد هذه العناصر تمرّ. أضف عنصرًا في المجموعة، هكذا: /allow example.org
group-allowed-none = القائمة فارغة.
group-allowed-count = عدد العناصر: { $count }
group-erase-ask = هل أمحو كل ما أحتفظ به عن هذه المجموعة: إعداداتها وقوائمها وأعدادها وجميع سجلات التنويهات؟ أبقى في المجموعة وأكتفي بالعدّ من ذلك الحين.
group-erased = مُحي كل ما يخص المجموعة.
group-erased-announced = طلب أحد المشرفين محو كل ما احتفظت به عن هذه المجموعة، وقد مُحي. من الآن أكتفي بالعدّ.

## Groups: one line about each change, and what admins write there
group-announced = غيّر أحد المشرفين إعداداتي. { $changes }
group-undone = تراجع أحد المشرفين عن تغيير. { $changes }
group-undo-late = لم يعد التراجع عن هذا ممكنًا هنا. يمكن لمشرف تغييره بالأمر /settings.
group-unchanged = بقي الأمر كما كان.
group-mute-on = موقوفة حتى { $when }
group-mute-off = غير موقوفة
group-mute-usage = اكتب المدة، هكذا: /mute 1h أو /mute 30m أو /mute 2d أو /mute off
group-trust-usage = ردّ بالأمر /trust على رسالة للمرسل الذي تثق به.
group-allow-usage = اكتب كلمات أو رابطًا يمكن أن يمرّ، هكذا: /allow example.org
group-too-many = الحد الأقصى لعدد العناصر: { $most }. أزل بعضها أولًا من /settings.
group-alerts-here = من الآن تصل البطاقات إلى هذه المحادثة.
group-alerts-same = هذه البطاقات تخص هذه المجموعة نفسها. اختر محادثة لا يقرؤها إلا مشرفوها.
group-alerts-which = لا أعرف أي مجموعة تقصد. افتح إعداداتها، واختر «البطاقات»، ثم اكتب هذا هنا من جديد.
group-alerts-hidden = لا أرى أي مشرف يكتب. اكتب هذا مرة واحدة باسمك.
group-why-usage = ردّ بالأمر /why على أحد تنويهاتي.
group-help = في هذه المجموعة أبحث عن عروض مكافأة مقابل مسح القزحية أو الوجه أو راحة اليد أو الصوت، أو مقابل التحقق من الهوية أو حساب موثق، ولا أبحث عن غير ذلك. لفحص رسالة، ردّ عليها بالأمر /check.
group-help-admins = للمشرفين:
group-forget-member = لا يمكن إلا لمشرف أن يطلب محو بيانات هذه المجموعة. لمحو ما يُحفظ عنك، راسلني في محادثة خاصة وأرسل /forget هناك.
check-sent = أرسلت إليك الإجابة في محادثة خاصة.
check-ready = الإجابة جاهزة.
check-gone = لم تعد هذه الإجابة محفوظة. للحصول عليها من جديد، ردّ على الرسالة بالأمر /check.
check-not-yours = لا يمكن أن يعرضها هنا إلا من سأل أو أحد المشرفين.
button-check-private = فتحها في محادثة خاصة
button-check-show = عرضها هنا

## Groups: one line on each command for the menu, at most 60 characters
command-why = سبب وجود التنويه: ردّ عليه بهذا الأمر
command-settings = ما أفعله في هذه المجموعة
command-mute = إيقاف التنويهات لبعض الوقت، مثل 1h أو 2d أو off
command-trust = السماح بمرور مرسل هذه الرسالة
command-allow = كلمات أو رابط يمكن أن يمرّ
command-alerts = استلام بطاقات المشرفين في هذه المحادثة
command-group-forget = محو كل ما يخص هذه المجموعة
