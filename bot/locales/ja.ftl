### Irisward, ja: keep every { $name } as it is.


headline-high = リスクが高いです。やめておくことをおすすめします。
headline-high-trade = リスクが高いです。アカウントや口座を売ったり貸したりせず、他人のための本人確認もしないでください。
headline-high-phishing = リスクが高いです。あなたの情報をだまし取るための罠と思われます。
headline-high-minor = リスクが高いです。子どもの身体データを報酬と引き換えにすべきではありません。
headline-high-happened = リスクは高いですが、今からでもできることがあります。
headline-elevated = リスクは高めです。疑問点への回答を得るまでは、同意しないでください。
headline-elevated-happened = すでに起きたことでも、今からできることがあります。
headline-caution = 注意が必要です。同意する前に、いくつか確認してください。
headline-low = 通常の利用で、リスクは低いです。
headline-info = 公的な情報源の内容は次のとおりです：
headline-warning = ほかの人への注意喚起ですね。この件について、公的な情報源の内容は次のとおりです：
headline-mss-named-none = いいえ。中国の国家安全部は、どの企業も名指ししていません。{ $refs }
headline-no-evidence = この件に関する公的な通知は見つかりませんでした。
headline-no-evidence-place = この件について、次の国・地域の公的な通知は手元にありません：{ $place }
no-evidence-note = これは無害だという意味ではありません。手元の情報源に記載がないというだけです。
headline-out-of-scope = 虹彩・顔・指紋・手のひら・音声のスキャン、本人確認、認証済みアカウントに関する勧誘や質問だけにお答えしています。スキャンと引き換えに何かを提示されたら、そのメッセージを送ってください。

section-now = 今すること
section-sources = 情報源

reason-exchange = 求められているもの：{ $biometric }。見返り：{ $reward }。こうした身体データは、漏えいしてもパスワードのように変更できません。{ $refs }
reason-biometric = 対象となるもの：{ $biometric }。こうした身体データは、漏えいしてもパスワードのように変更できません。{ $refs }
reason-consent = 同意は自由な意思によるべきものです。報酬や圧力で得られた同意は、有効と認められないことがあります。{ $refs }
reason-no-choice = 断ることができ、別の方法を選べるべきです。{ $refs }
reason-minor = 未成年者の身体データの収集について、当局が異議を唱えた例があります。{ $refs }
reason-account-trade = 売買や貸し借りをしたアカウント、他人のために認証したアカウントは犯罪に使われることがあり、名義人が責任を問われることがあります。{ $refs }
reason-face-for-others = 他人のために行った顔動画の撮影や本人確認は、口座開設や身元の偽装に使われることがあります。{ $refs }
reason-phishing = この種のメッセージやサイトは、顔画像、認証コード、金銭を盗むために使われてきました。{ $refs }
reason-unnamed = 身体データを集める側は、自らの名前、必要とする理由、保存期間を示さなければなりません。{ $refs }
reason-erase = 同意を撤回し、データの削除を求めることができます。{ $refs }
reason-voice = 録音された声は模倣され、詐欺に使われることがあります。{ $refs }
reason-password = パスワードは漏えいしても変更できますが、虹彩、顔、指紋は一生変わりません。{ $refs }
reason-local = { $place }：{ $summary } { $refs }（{ $standing }）
reason-notice = { $issuer }：{ $summary } { $refs }（{ $standing }）
reason-fact = { $summary } { $refs }

standing-in-force = 最終確認時点で有効、確認日：{ $date }
standing-expired = 現在は効力なし、確認日：{ $date }
standing-contested = 不服申立て中または未確定、確認日：{ $date }
standing-advice = 法的拘束力のない助言、確認日：{ $date }
standing-company = 企業自身の説明、確認日：{ $date }
standing-channel = 通報・相談窓口、確認日：{ $date }
standing-undated = 最終確認日は不明
may-have-changed = その後変わっている可能性があります

step-decline = 報酬と引き換えにスキャンや録音・録画に応じないでください。
step-postpone = 待ちましょう。後で決めても、失うものはありません。
step-ask = 書面で尋ねてください：責任者は誰か、根拠となる法律、必要な理由、保存場所、保存期間、提供先、削除の方法。{ $refs }
step-alternative = カード、暗証番号、係員による対応など、別の方法を求めてください。
step-keep = メッセージ、場所、名前、日時の記録を残しておいてください。
step-withdraw = データを集めた相手に、同意を撤回し削除を求めることを書面で伝えてください。返答は保管してください。{ $refs }
step-company-erase = 削除についての企業自身の説明：{ $summary } { $refs }
step-child = 保護者として、子どもの名前で削除を求め、自分は同意していないことを伝えてください。{ $refs }
step-no-account = 他人のために認証や本人確認をせず、ログイン情報、カード、SIMカードを渡さないでください。
step-secure-account = すぐに銀行や運営会社に連絡し、パスワードを変更してください。自分名義の口座やアカウントをどうすべきか、警察に相談してください。
step-no-link = リンクを開かず、ウォレットを接続せず、目や顔の画像を送らないでください。
step-official = 自分で開いた公式アプリ、公式サイト、または公式の窓口だけを利用してください。
step-report = 通報・相談先：{ $summary } { $refs }
step-report-generic = お住まいの国の個人情報保護当局または警察に通報してください。
step-own-device = パスコードも設定しておいてください。登録した顔や指のデータは、端末の設定から削除できます。
step-ask-place = 国を教えていただければ、その国の当局の見解をお伝えします。
step-whom-to-ask = お住まいの国の個人情報保護当局にお尋ねください。あなたの場合に何が当てはまるかを教えてもらえます。
step-aid = 別の方法を用意せず、スキャンを支援の条件にしてはなりません。別の方法を求め、支援団体の苦情窓口に伝えてください。{ $refs }

source = { $refs } { $issuer }：{ $title }。{ $issued }。{ $standing }。{ $url }
source-undated = 日付不明
quote-language = 原文の言語：{ $language }

biometric-iris = 虹彩（目）のスキャン
biometric-face = 顔の画像
biometric-fingerprint = 指紋
biometric-palm = 手のひらや手のスキャン
biometric-voice = 声の録音
biometric-gait = 歩き方の記録
biometric-biometric = 生体データ
biometric-identity = 本人確認
reward-money = 金銭
reward-token = トークンやコイン
reward-goods = 商品や商品券
reward-job = 仕事
reward-referral = 紹介の報酬
reward-unknown = 何らかの利益

hint-exchange = ⚠️ このメッセージは、見返りを示して次のものを求めています：{ $biometric }。この種の勧誘は、公的な警告や命令の対象になったことがあります。
hint-trade = ⚠️ このメッセージは、見返りを示して本人確認や認証済みアカウントを求めています。これについては公的な警告があります。
hint-general = ⚠️ このメッセージは、公的機関が警告や命令を出したことのある勧誘に似ています。
hint-phishing = ⚠️ このメッセージは、圧力をかけて、顔や目の画像、またはアカウント情報を求めています。これについては公的な警告があります。
hint-source = { $issuer }、{ $issued }：{ $title } { $refs }（{ $standing }）{ $url }

error-empty = 読み取れる文章がありません。質問または勧誘の内容を文字で送ってください。
error-too-long = 文章が長すぎます（{ $length }文字）。読めるのは最大{ $limit }文字です。大事な部分だけを送ってください。
error-language = この言語はよくわかりません。英語と、わかる中で最も近い言語でお答えします。
error-image = 画像はまだ読み取れません。ポスターなどの文章を文字で入力してください。

build-done = 索引 { $generation } の準備ができました：通知{ $advisories }件、文章{ $passages }件。
