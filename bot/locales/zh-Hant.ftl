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
