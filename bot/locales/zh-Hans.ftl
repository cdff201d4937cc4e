### Irisward, zh-Hans: keep every { $name } as it is.


headline-high = 高风险。建议不要做。
headline-high-trade = 高风险。不要出售、出租账号，也不要替别人做实名或认证。
headline-high-phishing = 高风险。这看起来是套取您资料的陷阱。
headline-high-minor = 高风险。孩子的生物信息不应拿来换取好处。
headline-high-happened = 高风险，但现在仍有补救办法。
headline-elevated = 风险较高。在对方答清您的问题之前，先不要同意。
headline-elevated-happened = 事情已经发生，但您仍然可以采取措施。
headline-caution = 需要留意。同意之前，请先核实几件事。
headline-low = 日常用途，风险较低。
headline-info = 官方来源是这样说的：
headline-warning = 您在提醒别人。关于这件事，官方来源是这样说的：
headline-mss-named-none = 没有。中国国家安全部没有点名任何公司。{ $refs }
headline-no-evidence = 我没有找到关于这件事的官方通告。
headline-no-evidence-place = 我没有找到以下地方关于这件事的官方通告：{ $place }。
no-evidence-note = 这并不表示它没有害处，只表示我的资料里没有提到它。
headline-out-of-scope = 我只解答与虹膜、人脸、指纹、手掌、声音采集，以及身份验证、实名账号有关的邀约和问题。如果有人用好处换您的扫描或录制，请把那条消息发给我。

section-now = 现在可以怎么做
section-sources = 来源

reason-exchange = 对方想要：{ $biometric }。给出的回报：{ $reward }。这类信息一旦泄露，不能像密码那样更换。{ $refs }
reason-biometric = 涉及的信息：{ $biometric }。这类信息一旦泄露，不能像密码那样更换。{ $refs }
reason-consent = 同意应当出于自愿。用好处换来的或受压力作出的同意，可能不算有效。{ $refs }
reason-no-choice = 您应当可以拒绝，并使用其他方式。{ $refs }
reason-minor = 已有主管机构反对采集未成年人的生物信息。{ $refs }
reason-account-trade = 出售、出借或替别人认证的账号可能被用于犯罪，登记在谁名下，谁就可能被追究责任。{ $refs }
reason-face-for-others = 替别人录人脸视频或做身份验证，可能被用来开立账户或冒用身份。{ $refs }
reason-phishing = 这类消息和网站曾被用来骗取人脸图像、验证码或钱款。{ $refs }
reason-unnamed = 采集生物信息的一方必须说明自己是谁、为什么需要、保存多久。{ $refs }
reason-erase = 您可以撤回同意，并要求删除自己的信息。{ $refs }
reason-voice = 录下的声音可能被模仿，并被用于诈骗。{ $refs }
reason-password = 密码泄露后可以更换；虹膜、人脸或指纹则一生不变。{ $refs }
reason-local = { $place }：{ $summary } { $refs }（{ $standing }）
reason-notice = { $issuer }：{ $summary } { $refs }（{ $standing }）
reason-fact = { $summary } { $refs }

standing-in-force = 最近核查时有效，{ $date }
standing-expired = 已不再有效，截至 { $date }
standing-contested = 正在上诉或尚无定论，截至 { $date }
standing-advice = 不具法律效力的建议，{ $date }
standing-company = 公司自己的说法，{ $date }
standing-channel = 举报渠道，核查于 { $date }
standing-undated = 最近核查日期不详
may-have-changed = 之后可能有变化

step-decline = 不要为了这份好处接受扫描或录制。
step-postpone = 先等一等。晚些决定，不会有什么损失。
step-ask = 请以书面方式询问：由谁负责、依据哪条法律、为什么需要、存在哪里、保存多久、提供给谁、怎样删除。{ $refs }
step-alternative = 请对方提供其他方式，例如刷卡、输入密码或由工作人员办理。
step-keep = 保存好消息、地点、姓名和时间。
step-withdraw = 写信告诉采集方：您撤回同意，并要求删除。请保存对方的答复。{ $refs }
step-company-erase = 关于删除，公司自己的说法：{ $summary } { $refs }
step-child = 作为父母或监护人，请以孩子的名义要求删除，并说明您没有同意。{ $refs }
step-no-account = 不要替别人通过验证，也不要交出登录信息、银行卡或手机卡。
step-secure-account = 请立即告知银行或平台，更改密码，并向警方询问如何处理您名下的账号。
step-no-link = 不要打开链接，不要连接钱包，也不要发送眼睛或人脸的照片。
step-official = 只使用您自己打开的官方应用、官方网站，或亲自前往柜台。
step-report = 举报渠道：{ $summary } { $refs }
step-report-generic = 请向所在国家或地区的个人信息保护主管部门或警方举报。
step-own-device = 请同时保留锁屏密码；您可以在设备的设置中删除已录入的人脸或指纹。
step-ask-place = 请告诉我您所在的国家或地区，我可以说明当地主管部门的说法。
step-whom-to-ask = 请咨询所在国家或地区的个人信息保护主管部门，由其说明哪些规定适用于您。
step-aid = 领取救助不应只有接受扫描这一种方式：请要求其他方式，并告知该机构的投诉部门。{ $refs }

source = { $refs } { $issuer }：《{ $title }》。{ $issued }。{ $standing }。{ $url }
source-undated = 日期不详
quote-language = 原文语言：{ $language }

biometric-iris = 虹膜（眼睛）扫描
biometric-face = 人脸图像
biometric-fingerprint = 指纹
biometric-palm = 掌纹或手掌扫描
biometric-voice = 声音（录音）
biometric-gait = 走路姿态的录像
biometric-biometric = 生物识别信息
biometric-identity = 身份验证
reward-money = 钱
reward-token = 代币或虚拟币
reward-goods = 物品或代金券
reward-job = 工作
reward-referral = 拉人的报酬
reward-unknown = 某种好处

hint-exchange = ⚠️ 这条消息用好处换取以下内容：{ $biometric }。官方曾对这类邀约发出警示或命令。
hint-trade = ⚠️ 这条消息用好处换取身份验证或实名账号。官方对此有过警示。
hint-general = ⚠️ 这条消息与官方曾发出警示或命令的那类邀约相似。
hint-phishing = ⚠️ 这条消息以催促或施压的方式索要人脸、眼睛图像或账号资料。官方对此有过警示。
hint-source = { $issuer }，{ $issued }：《{ $title }》{ $refs }（{ $standing }） { $url }

error-empty = 没有可读的文字。请以文字形式发送问题或邀约内容。
error-too-long = 文字太长：共 { $length } 个字符，我最多读 { $limit } 个。请只发送要紧的部分。
error-language = 我不太懂这种语言。我会用英文和我会的最接近的语言回答。
error-image = 我还不能读图片。请把海报上的文字打出来发给我。

build-done = 索引 { $generation } 已就绪：{ $advisories } 条通告，{ $passages } 个段落。

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = 如果有人用好处换您的虹膜、人脸、指纹、手掌或声音采集，或换您做身份验证、提供实名账号，我会告诉您官方来源是怎么说的。请把邀约内容发给我，转发那条消息，或者直接提问。
start-automated = 我是自动系统，不由任何主管机构或公司运营，也不代表它们说话。我可能出错：请打开来源，自己读一读。
start-example = 例如：
example-question = 商场里有人说，让他们扫描眼睛，就送价值 350 元的代币。我该去吗？
help = 请把问题或邀约内容发给我，或转发一条消息。在任何聊天中，都可以先输入我的用户名，再写上问题。在群组里，请用 /check 回复要核对的消息。
help-commands = 命令：
ask-usage = 请把问题写在命令后面，例如：/ask 出售虹膜扫描合法吗？
check-usage = 请用 /check 回复您想核对的那条消息。
check-nothing = 您回复的那条消息里没有我能读的文字。

## Telegram: one line on each command for the menu, at most 60 characters
command-start = 这个机器人是做什么的
command-help = 使用方法
command-ask = 提一个问题
command-check = 核对您所回复的消息
command-language = 选择回答所用的语言
command-country = 设置您所在的国家或地区
command-sources = 浏览官方通告
command-status = 知识库更新到什么时候
command-privacy = 保存了哪些关于您的信息
command-forget = 删除关于您的全部信息
command-export = 导出所保存的关于您的全部信息
command-feedback = 向运营者反映情况
command-developer = 谁在运营这个机器人
bot-description = 有人用钱、代币或工作换您的虹膜、人脸、手掌扫描或录音吗？把邀约内容发给我。我会告诉您官方通告是怎么说的，并附上链接。本机器人是自动系统，不由任何主管机构运营。
bot-about = 对于换取虹膜、人脸、手掌和声音采集的邀约，官方来源怎么说。自动系统，不由任何主管机构运营。

## Telegram: buttons under an answer, at most 30 characters
button-why = 为什么？
button-questions = 我该问对方什么？
button-scanned = 我已经被扫描过了
button-report = 向哪里举报
button-sources = 来源
button-watch = 有变化时告诉我
button-unwatch = 不用再告诉我
button-useful = 👍 有用
button-not-useful = 👎 没用
button-got-offer = 我收到了这个邀约
button-warning = 我在提醒别人
button-country = 选择我所在的国家或地区
button-back = ‹ 返回
button-next = 下一页 ›
button-previous = ‹ 上一页
button-open-page = 打开网页
button-yes-forget = 是的，全部删除
button-no = 不删除

## Telegram: what the buttons say
ask-role = 是您收到了这个邀约，还是您在提醒别人？
role-warning = 谢谢您提醒别人。以下来源可以转给他们：
why-risk = 我是这样判断的：风险等级由固定规则根据消息内容衡量得出，不由任何个人或公司决定。
why-noticed = 我注意到：{ $things }。
why-sources = 依据如下：
questions-title = 请以书面方式询问对方，得到答复之后再决定是否同意：
question-who = 由谁负责：名称、地址、登记信息？
question-law = 依据哪条法律，为什么需要？
question-stored = 存在哪里，怎样保存，是否会传到其他国家或地区？
question-how-long = 保存多久？
question-receives = 还会提供给谁？
question-delete = 我怎样撤回同意并要求删除，由谁确认已经删除？
question-otherwise = 如果我不同意，还有什么其他方式？
scanned-title = 如果您已经被扫描过：
report-title = 您可以向这里举报：
report-none = 我不知道这个国家或地区有哪些官方举报渠道。您可以咨询当地的个人信息保护主管部门或警方。
source-title = 第 { $number } 条，共 { $count } 条
source-quote = 来源原话（{ $language }）：
source-passage = 来源的内容（{ $language }）：
source-summary = 概要：
source-gone = 这条通告已不在知识库中。
source-replaced = 这条通告已被后来的一条取代：
source-changed = 自那次回答之后，这条通告有了变化。它现在的内容是：
watching = 有变化时我会告诉您。
watching-stopped = 我不会再告诉您。
watch-changed = 您问过的一条通告有了变化：
watch-gone = 您问过的一条通告已不在知识库中：{ $title }
thanks = 谢谢您。
thanks-useful = 谢谢您。您的评价我会保存 90 天，不含您消息的文字。
button-old = 这个按钮已经太旧了。请重新提问。

## Telegram: settings
language-ask = 您希望我用哪种语言回答？
language-set = 我会用这种语言回答：{ $language }
language-automatic = 跟随每条消息的语言
language-unknown = 我不会这种语言。我会的语言有：
country-ask = 您在哪个国家或地区？知道之后，我可以说明当地主管部门的说法。
country-set = 您所在的国家或地区：{ $country }
country-none = 不设置国家或地区
country-unset = 我没有保存您所在的国家或地区。
country-unknown = 我不认识这个国家或地区。请发送它的英文名称或两位字母代码，例如 /country KE。

## Telegram: browsing the knowledge base
browse-title = 知识库：来自 { $places } 个国家和地区的 { $notices } 条通告。您想怎样查看？
browse-by-country = 按国家或地区
browse-by-kind = 按类型
browse-search = 搜索
browse-search-how = 请把要找的内容写在命令后面，例如：/sources 刷掌支付
browse-page = 第 { $page } 页，共 { $pages } 页
browse-nothing = 没有找到。
kind-warning = 警示
kind-order = 命令
kind-court = 法院裁判
kind-law = 法律
kind-guidance = 指引
kind-report = 报告与报道
kind-research = 研究
kind-channel = 举报渠道
kind-company-statement = 公司的说法

## Telegram: status and trouble
status = 知识库：版本 { $generation }，{ $notices } 条通告。最近核查：{ $checked }。
busy = 现在收到的问题非常多。请一分钟后再试。
too-many = 您在短时间内发了很多消息。请等待 { $seconds } 秒。
too-many-day = 您今天发的消息非常多。请明天再来。
failed = 我这边出了问题，没能回答。请稍后再试。参考编号：{ $reference }
not-read = 我还不能读{ $things }。请以文字形式发送邀约内容，或转发那条消息。
not-read-photo = 图片
not-read-voice = 语音消息
not-read-video = 视频
not-read-document = 文件
not-read-other = 这类消息
not-downloaded = 我没有下载它。
inline-button = 打开机器人

## Telegram: privacy
privacy = 我保存哪些关于您的信息，以及为什么：
privacy-none = 您的消息在答复之后，我不再保留任何内容。我不保存图片、姓名或电话号码。
privacy-memory = 为了回答后续提问，我会记住最近几轮对话，最长半小时，而且只放在内存里。
privacy-encrypted = 保存的内容都经过加密，密钥存放在别处。在日志里，您只显示为一个用密钥生成的代码。
privacy-shared = 任何内容都不会转给别人，也不会用于训练或广告。
privacy-rights = /export 会给您所保存的全部内容，/forget 会立即删除。
privacy-held = { $what }：{ $long }
privacy-days = { $days ->
   *[other] { $days } 天
 }
privacy-hours = { $hours ->
   *[other] { $hours } 小时
 }
stored-message = 您发来的内容，以免在我回答之前丢失
stored-sent = 我用来回答的各条消息的编号，以免同一部分发送两次
stored-update = 您所发内容的编号，以免我回答两次
stored-kind = 它是消息、按钮还是别的类型，以便我正确处理
stored-times = 何时收到、何时答复，以便按时重试和清除
stored-unanswered = 如果我没能回答：只记下这件事，不含您写的内容，以便查找故障
stored-chat-code = 由本聊天的编号和密钥生成的代码，以便知道哪些内容属于同一个聊天
stored-address = 本聊天的编号（如果您设置或关注了什么），以便我能联系到您
stored-settings = 您选择的语言和国家或地区，以便我据此回答
stored-seen = 最近一次收到您消息的日期（如果您设置了什么），以便知道何时清除
stored-watch = 您想了解变化的通告、从何时起、用哪种语言，以及当时的状况，以便发现变化
stored-feedback = 您的评价或意见：日期、语言和所涉通告，以便改正错误
stored-comment = 您写给运营者的意见原文，以便有人阅读
stored-technical = 数据库的流水号和计数，不透露任何关于您的信息
privacy-until-answered = 直到答复为止
privacy-until-forget = 直到您使用 /forget
forget-ask = 现在删除您的设置、关注和反馈吗？
forgotten = 关于您的全部信息都已删除。
export-done = 这是所保存的关于您的全部信息。
feedback-usage = 请把要告诉运营者的话写在命令后面，例如：/feedback 链接打不开。内容会加密保存 90 天。请不要发送个人信息。
feedback-done = 谢谢您。会有人阅读。
developer = Irisward 是开源项目。本机器人的运营者：{ $operator }。联系方式：{ $contact }
developer-unknown = Irisward 是开源项目。本机器人的运营者没有提供联系方式。
