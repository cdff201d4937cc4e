### Irisward, Traditional Chinese (Hong Kong, Taiwan, Macau).

headline-high = 高風險，建議不要做。
headline-high-trade = 高風險。請不要出售或出租帳戶，也不要替別人做帳戶驗證。
headline-high-phishing = 高風險。這看來是騙取資料的陷阱。
headline-high-minor = 高風險。不應以兒童的身體資料換取好處。
headline-high-happened = 高風險，但現在仍可採取一些行動。
headline-elevated = 風險偏高。在問題得到答覆之前，請先不要答應。
headline-elevated-happened = 事情已經發生，但您仍可採取行動。
headline-caution = 請留意。答應之前，先查清楚幾件事。
headline-low = 一般用途，風險較低。
headline-info = 官方來源的說法：
headline-warning = 您在提醒別人。官方來源對此的說法如下：
headline-mss-named-none = 沒有。中國國家安全部沒有點名任何公司。{ $refs }
headline-no-evidence = 我沒有找到與此有關的官方公告。
headline-no-evidence-place = 我沒有這個地方就此發出的官方公告：{ $place }。
no-evidence-note = 這不代表沒有害處，只代表我的資料來源沒有提及。
headline-out-of-scope = 我只能協助處理與虹膜、臉部、指紋、掌紋或聲音採集、身分驗證及已驗證帳戶有關的提議和問題。如果有人以好處換取您的掃描資料，請把訊息傳給我。

section-now = 現在可以怎樣做
section-sources = 資料來源

reason-exchange = 對方想要：{ $biometric }。換取：{ $reward }。這類身體資料一旦外洩，不能像密碼那樣更換。{ $refs }
reason-biometric = 涉及：{ $biometric }。這類身體資料一旦外洩，不能像密碼那樣更換。{ $refs }
reason-consent = 同意應出於自願。以好處換取或在壓力下作出的同意，可能無效。{ $refs }
reason-no-choice = 您應該可以拒絕，並獲得其他方式。{ $refs }
reason-minor = 有主管機關反對收集未成年人的身體資料。{ $refs }
reason-account-trade = 出售、借出或替別人驗證的帳戶可能被用於犯罪，帳戶登記人可能要承擔責任。{ $refs }
reason-face-for-others = 替別人拍攝臉部影片或做身分驗證，可能被用來開立帳戶或偽造身分。{ $refs }
reason-phishing = 這類訊息和網站曾被用來竊取臉部影像、驗證碼或金錢。{ $refs }
reason-unnamed = 收集身體資料的一方必須說明自己是誰、為何需要，以及保存多久。{ $refs }
reason-erase = 您可以撤回同意，並要求刪除您的資料。{ $refs }
reason-voice = 錄下的聲音可能被模仿，並用於詐騙。{ $refs }
reason-password = 密碼外洩後可以更換；虹膜、臉部或指紋則終身不變。{ $refs }
reason-local = { $place }：{ $summary } { $refs }（{ $standing }）
reason-notice = { $issuer }：{ $summary } { $refs }（{ $standing }）
reason-fact = { $summary } { $refs }

standing-in-force = 最近一次查核時仍有效，{ $date }
standing-expired = 已不再有效，截至 { $date }
standing-contested = 上訴中或尚未定案，截至 { $date }
standing-advice = 不具法律效力的建議，{ $date }
standing-company = 公司自己的說法，{ $date }
standing-channel = 舉報或投訴管道，查核於 { $date }
standing-undated = 最近查核日期不詳
may-have-changed = 之後可能已有變動

step-decline = 不要為了好處而提供掃描或錄音錄影。
step-postpone = 先等一等。晚一點再決定，不會有損失。
step-ask = 以書面詢問：由誰負責、依據哪條法律、為何需要、存放在哪裡、保存多久、誰會收到，以及如何刪除。{ $refs }
step-alternative = 要求其他方式，例如卡片、密碼或由職員協助。
step-keep = 保留訊息，並記下地點、姓名和時間。
step-withdraw = 寫信給收集資料的一方：您撤回同意，並要求刪除。請保留回覆。{ $refs }
step-company-erase = 該公司自己就刪除資料的說法：{ $summary } { $refs }
step-child = 您可以家長或監護人的身分，代孩子要求刪除，並說明您沒有同意。{ $refs }
step-no-account = 不要替別人通過驗證，也不要交出登入資料、卡片或 SIM 卡。
step-secure-account = 立即通知銀行或平台，更改密碼，並向警方查詢如何處理您名下的帳戶。
step-no-link = 不要打開連結、連接錢包，或傳送眼睛或臉部的照片。
step-official = 只使用由您自己打開的官方應用程式或網站，或親自到官方櫃位。
step-report = 舉報或投訴管道：{ $summary } { $refs }
step-report-generic = 向您所在地的個人資料保護機關或警方舉報。
step-own-device = 同時保留密碼；您可以在裝置設定中移除已儲存的臉部或指紋。
step-ask-place = 告訴我您在哪個國家或地區，我就可以說明當地機關的說法。
step-whom-to-ask = 請向您所在地的個人資料保護機關查詢，他們可以說明適用於您的規定。
step-aid = 援助不得以掃描為唯一途徑：請要求其他方式，並告知該機構的投訴部門。{ $refs }

source = { $refs } { $issuer }：{ $title }。{ $issued }。{ $standing }。{ $url }
source-undated = 日期不詳
quote-language = 原文語言：{ $language }

biometric-iris = 虹膜（眼睛）掃描
biometric-face = 臉部影像
biometric-fingerprint = 指紋
biometric-palm = 手掌掃描
biometric-voice = 聲音錄音
biometric-gait = 走路姿勢的錄影
biometric-biometric = 生物特徵資料
biometric-identity = 身分驗證
reward-money = 金錢
reward-token = 代幣或加密貨幣
reward-goods = 物品或禮券
reward-job = 工作
reward-referral = 介紹他人的報酬
reward-unknown = 某種好處

hint-exchange = ⚠️ 這則訊息以好處換取：{ $biometric }。官方曾就這類提議發出警告或命令。
hint-trade = ⚠️ 這則訊息以好處換取身分驗證或已驗證的帳戶。官方曾就此發出警告。
hint-general = ⚠️ 這則訊息與官方曾發出警示或命令的那類邀約相似。
hint-phishing = ⚠️ 這則訊息施壓索取臉部或眼睛影像，或帳戶資料。官方曾就此發出警告。
hint-source = { $issuer }，{ $issued }：{ $title } { $refs }（{ $standing }）{ $url }

error-empty = 沒有可讀的文字。請以文字傳送問題或對方的提議。
error-too-long = 文字太長：共 { $length } 個字元，我最多讀 { $limit } 個。請傳送重要的部分。
error-language = 我不太懂這種語言。我會用英文和我所懂的最接近的語言回答。
error-image = 我目前還不能讀取圖片。請把海報上的文字輸入給我。

build-done = 索引 { $generation } 已完成：{ $advisories } 份公告，{ $passages } 段文字。

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = 如果有人以好處換取您的虹膜、臉部、指紋、手掌或聲音採集，或換取身分驗證、已驗證帳戶，我會告訴您官方來源的說法。請把對方的提議傳給我、轉發那則訊息，或直接提問。
start-automated = 我是自動系統，不由任何主管機關或公司營運，也不代表它們發言。我可能出錯：請打開資料來源，自行閱讀。
start-example = 例如：
example-question = 商場裡有人說，讓他們掃描眼睛，就送價值 400 元的代幣。我應該去嗎？
help = 請把問題或對方的提議傳給我，或轉發一則訊息。在任何聊天中，都可以先輸入我的使用者名稱，再寫上問題。在群組裡，請用 /check 回覆要查核的訊息。
help-commands = 指令：
ask-usage = 請把問題寫在指令後面，例如：/ask 出售虹膜掃描合法嗎？
check-usage = 請用 /check 回覆您想查核的那則訊息。
check-nothing = 您回覆的那則訊息裡沒有我能讀的文字。

## Telegram: one line on each command for the menu, at most 60 characters
command-start = 這個機器人是做什麼的
command-help = 使用方法
command-ask = 提出問題
command-check = 查核您所回覆的訊息
command-language = 選擇回答所用的語言
command-country = 設定您所在的國家或地區
command-sources = 瀏覽官方公告
command-status = 知識庫更新到什麼時候
command-privacy = 儲存了哪些關於您的資料
command-forget = 刪除關於您的所有資料
command-export = 匯出所儲存的關於您的所有資料
command-feedback = 向營運者反映意見
command-developer = 誰在營運這個機器人
bot-description = 有人以金錢、代幣或工作換取您的虹膜、臉部、手掌掃描或錄音嗎？請把對方的提議傳給我。我會告訴您官方公告的說法，並附上連結。本機器人是自動系統，不由任何主管機關營運。
bot-about = 對於換取虹膜、臉部、手掌和聲音採集的提議，官方來源怎麼說。自動系統，不由任何主管機關營運。

## Telegram: buttons under an answer, at most 30 characters
button-why = 為什麼？
button-questions = 我應該問對方什麼？
button-scanned = 我已經被掃描過了
button-report = 向哪裡舉報或投訴
button-sources = 資料來源
button-watch = 有變動時告訴我
button-unwatch = 不用再告訴我
button-useful = 👍 有用
button-not-useful = 👎 沒有用
button-got-offer = 我收到了這個提議
button-warning = 我在提醒別人
button-country = 選擇我所在的國家或地區
button-back = ‹ 返回
button-next = 下一頁 ›
button-previous = ‹ 上一頁
button-open-page = 打開網頁
button-yes-forget = 是，全部刪除
button-no = 不刪除

## Telegram: what the buttons say
ask-role = 是您收到了這個提議，還是您在提醒別人？
role-warning = 謝謝您提醒別人。以下資料來源可以轉給他們：
why-risk = 我是這樣判斷的：風險等級由固定規則根據訊息內容衡量得出，不由任何個人或公司決定。
why-noticed = 我留意到：{ $things }。
why-sources = 依據如下：
questions-title = 請以書面詢問對方，得到答覆之後才決定是否答應：
question-who = 由誰負責：名稱、地址、登記資料？
question-law = 依據哪條法律，為何需要？
question-stored = 存放在哪裡、如何保存，是否會傳送到其他國家或地區？
question-how-long = 保存多久？
question-receives = 還有誰會收到？
question-delete = 我如何撤回同意並要求刪除，由誰確認已刪除？
question-otherwise = 如果我不答應，還有什麼其他方式？
scanned-title = 如果您已經被掃描過：
report-title = 您可以向這裡舉報或投訴：
report-none = 我不知道這個國家或地區有哪些官方舉報或投訴管道。當地的個人資料保護機關或警方可以告訴您。
source-title = 第 { $number } 則，共 { $count } 則
source-quote = 資料來源的原話（{ $language }）：
source-passage = 資料來源的內容（{ $language }）：
source-summary = 概要：
source-gone = 這份公告已不在知識庫中。
source-replaced = 這份公告已被後來的一份取代：
source-changed = 自那次回答之後，這份公告已有變動。它現在的內容如下：
watching = 有變動時我會告訴您。
watching-stopped = 我不會再告訴您。
watch-changed = 您問過的一份公告已有變動：
watch-gone = 您問過的一份公告已不在知識庫中：{ $title }
thanks = 謝謝您。
thanks-useful = 謝謝您。我會保存您的評價 90 天，不含您訊息的文字。
button-old = 這個按鈕已經太舊了。請重新提問。

## Telegram: settings
language-ask = 您希望我用哪種語言回答？
language-set = 我會用這種語言回答：{ $language }
language-automatic = 跟隨每則訊息的語言
language-unknown = 我不會這種語言。我會的語言有：
country-ask = 您在哪個國家或地區？知道之後，我就可以說明當地機關的說法。
country-set = 您所在的國家或地區：{ $country }
country-none = 不設定國家或地區
country-unset = 我沒有保存您所在的國家或地區。
country-unknown = 我不認識這個國家或地區。請傳送它的英文名稱或兩個字母的代碼，例如 /country KE。

## Telegram: browsing the knowledge base
browse-title = 知識庫：來自 { $places } 個國家和地區的 { $notices } 份公告。您想怎樣查看？
browse-by-country = 按國家或地區
browse-by-kind = 按類型
browse-search = 搜尋
browse-search-how = 請把要找的內容寫在指令後面，例如：/sources 手掌支付
browse-page = 第 { $page } 頁，共 { $pages } 頁
browse-nothing = 沒有找到。
kind-warning = 警告
kind-order = 命令
kind-court = 法院裁判
kind-law = 法律
kind-guidance = 指引
kind-report = 報告與報導
kind-research = 研究
kind-channel = 舉報或投訴管道
kind-company-statement = 公司的說法

## Telegram: status and trouble
status = 知識庫：版本 { $generation }，{ $notices } 份公告。最近查核：{ $checked }。
busy = 現在收到的問題非常多。請一分鐘後再試。
too-many = 您在短時間內傳了很多訊息。請等待 { $seconds } 秒。
too-many-day = 您今天傳的訊息非常多。請明天再來。
failed = 我這邊出了問題，未能回答。請稍後再試。參考編號：{ $reference }
not-read = 我目前還不能讀取{ $things }。請以文字傳送對方的提議，或轉發那則訊息。
not-read-photo = 圖片
not-read-voice = 語音訊息
not-read-video = 影片
not-read-document = 檔案
not-read-other = 這類訊息
not-downloaded = 我沒有下載它。
inline-button = 打開機器人

## Telegram: privacy
privacy = 我保存哪些關於您的資料，以及為何保存：
privacy-none = 您的訊息在回覆之後，我不再保留任何內容。我不儲存圖片、姓名或電話號碼。
privacy-memory = 為了回答後續提問，我會記住最近幾輪對話，最長半小時，而且只放在記憶體裡。
privacy-encrypted = 儲存的內容都經過加密，密鑰存放在別處。在日誌裡，您只顯示為一個以密鑰產生的代碼。
privacy-shared = 任何內容都不會轉交他人，也不會用於訓練或廣告。
privacy-rights = /export 會提供所儲存的全部內容，/forget 會立即刪除。
privacy-held = { $what }：{ $long }
privacy-days = { $days ->
   *[other] { $days } 天
 }
privacy-hours = { $hours ->
   *[other] { $hours } 小時
 }
stored-message = 您傳來的內容，以免在我回答之前遺失
stored-sent = 我用來回答的各則訊息的編號，以免同一部分傳送兩次
stored-update = 您所傳內容的編號，以免我回答兩次
stored-kind = 它是訊息、按鈕還是其他類型，以便我正確處理
stored-times = 何時收到、何時回覆，以便按時重試和清除
stored-unanswered = 如果我未能回答：只記下此事，不含您寫的內容，以便查找故障
stored-chat-code = 由本聊天的編號和密鑰產生的代碼，以便知道哪些內容屬於同一個聊天
stored-address = 本聊天的編號（如果您設定或關注了什麼），以便我能聯絡您
stored-settings = 您選擇的語言和國家或地區，以便我據此回答
stored-seen = 最近一次收到您訊息的日期（如果您設定了什麼），以便知道何時清除
stored-watch = 您想得知變動的公告、從何時起、用哪種語言，以及當時的狀況，以便發現變動
stored-feedback = 您的評價或意見：日期、語言和所涉公告，以便改正錯誤
stored-comment = 您寫給營運者的意見原文，以便有人閱讀
stored-technical = 資料庫的流水號和計數，不透露任何關於您的資料
privacy-until-answered = 直到回覆為止
privacy-until-forget = 直到您使用 /forget
forget-ask = 現在刪除您的設定、關注和意見嗎？
forgotten = 關於您的所有資料都已刪除。
export-done = 這是所儲存的關於您的所有資料。
feedback-usage = 請把要告訴營運者的話寫在指令後面，例如：/feedback 連結打不開。內容會加密保存 90 天。請不要傳送個人資料。
feedback-done = 謝謝您。會有人閱讀。
developer = Irisward 採用開放原始碼。本機器人的營運者：{ $operator }。聯絡方式：{ $contact }
developer-unknown = Irisward 採用開放原始碼。本機器人的營運者沒有提供聯絡方式。
