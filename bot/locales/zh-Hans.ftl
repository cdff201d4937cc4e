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
