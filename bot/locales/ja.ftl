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

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = 虹彩・顔・指紋・手のひら・音声のスキャン、本人確認、認証済みアカウントと引き換えに何かを提示されたとき、公的な情報源が何と述べているかをお伝えします。勧誘の内容を送るか、メッセージを転送するか、質問してください。
start-automated = これは自動システムです。公的機関や企業が運営しているものではなく、それらを代弁するものでもありません。誤ることがあります。情報源を開いて、ご自身でお読みください。
start-example = 例：
example-question = ショッピングモールで、目をスキャンさせれば7,500円分のトークンをくれると言われました。応じてもよいですか？
help = 質問や勧誘の内容を送るか、メッセージを転送してください。どのチャットでも、このボットのユーザー名に続けて質問を入力できます。グループでは、確認したいメッセージに /check と返信してください。
help-commands = コマンド：
ask-usage = コマンドの後に質問を書いてください。例：/ask 虹彩のスキャンを売るのは合法ですか？
check-usage = 確認したいメッセージに /check と返信してください。
check-nothing = 返信先のメッセージには、読み取れる文章がありません。

## Telegram: one line on each command for the menu, at most 60 characters
command-start = このボットについて
command-help = 使い方
command-ask = 質問する
command-check = 返信先のメッセージを確認する
command-language = 回答の言語を選ぶ
command-country = 国を設定する
command-sources = 公的な通知を見る
command-status = 知識ベースがいつの時点のものか
command-privacy = あなたについて保存している内容
command-forget = あなたに関するデータをすべて削除する
command-export = 保存されている自分のデータをすべて受け取る
command-feedback = 運営者に意見を送る
command-developer = このボットの運営者
bot-description = 虹彩・顔・手のひらのスキャンや声の録音と引き換えに、お金、トークン、仕事を持ちかけられましたか？勧誘の内容を送ってください。公的な通知が何と述べているかを、リンクを添えてお伝えします。自動システムであり、公的機関が運営しているものではありません。
bot-about = 虹彩・顔・手のひら・音声のスキャンの勧誘について、公的な情報源が述べていることをお伝えします。自動システムで、公的機関の運営ではありません。

## Telegram: buttons under an answer, at most 30 characters
button-why = なぜですか？
button-questions = 相手に何を尋ねるべき？
button-scanned = すでにスキャンされました
button-report = 通報・相談先
button-sources = 情報源
button-watch = 変更があれば知らせる
button-unwatch = 知らせるのをやめる
button-useful = 👍 役に立った
button-not-useful = 👎 役に立たなかった
button-got-offer = この勧誘を受けました
button-warning = ほかの人に注意を促しています
button-country = 自分の国を選ぶ
button-back = ‹ 戻る
button-next = 次へ ›
button-previous = ‹ 前へ
button-open-page = ページを開く
button-yes-forget = はい、すべて削除します
button-no = いいえ

## Telegram: what the buttons say
ask-role = この勧誘を受けたのですか、それともほかの人に注意を促しているのですか？
role-warning = ほかの人に注意を促してくださり、ありがとうございます。次の情報源を伝えることができます：
why-risk = 判断の方法：リスクの段階は、メッセージの内容を固定の規則で評価して決まります。個人や企業が決めるものではありません。
why-noticed = 読み取ったこと：{ $things }。
why-sources = 根拠：
questions-title = 書面で尋ね、回答を得てから、同意するかどうかを決めてください：
question-who = 責任者は誰ですか（名称、住所、登録）？
question-law = どの法律に基づき、何のために必要ですか？
question-stored = どこに、どのように保存され、ほかの国に送られますか？
question-how-long = 保存期間はどのくらいですか？
question-receives = ほかに誰に提供されますか？
question-delete = 同意の撤回と削除はどうすればでき、削除されたことは誰が確認しますか？
question-otherwise = 断る場合、ほかにどんな方法がありますか？
scanned-title = すでにスキャンされた場合：
report-title = 通報・相談できる窓口：
report-none = この国の公的な通報窓口は、手元の情報にありません。その国の個人情報保護当局または警察にお尋ねください。
source-title = { $count }件中{ $number }件目
source-quote = 情報源の原文（{ $language }）：
source-passage = 情報源の内容（{ $language }）：
source-summary = 要約：
source-gone = この通知は、もう知識ベースにありません。
source-replaced = この通知は、後の通知に置き換えられました：
source-changed = この通知は、その回答の後に変更されました。現在の内容は次のとおりです：
watching = 変更があればお知らせします。
watching-stopped = 今後はお知らせしません。
watch-changed = お尋ねになった通知に変更がありました：
watch-gone = お尋ねになった通知は、もう知識ベースにありません：{ $title }
thanks = ありがとうございます。
thanks-useful = ありがとうございます。評価は90日間保存します。メッセージの文章は保存しません。
button-old = このボタンは古くなりました。もう一度質問してください。

## Telegram: settings
language-ask = どの言語でお答えしましょうか？
language-set = この言語でお答えします：{ $language }
language-automatic = メッセージごとの言語で
language-unknown = この言語には対応していません。対応している言語は次のとおりです：
country-ask = どの国にお住まいですか？その国の当局の見解をお伝えできます。
country-set = あなたの国：{ $country }
country-none = 国を設定しない
country-unset = あなたの国は保存していません。
country-unknown = この国はわかりません。英語の国名か2文字の国コードを送ってください。例：/country KE

## Telegram: browsing the knowledge base
browse-title = 知識ベース：{ $places }の国・地域の通知{ $notices }件。どのように見ますか？
browse-by-country = 国別
browse-by-kind = 種類別
browse-search = 検索
browse-search-how = コマンドの後に探したい言葉を書いてください。例：/sources 手のひら決済
browse-page = { $page } / { $pages } ページ
browse-nothing = 見つかりませんでした。
kind-warning = 警告
kind-order = 命令
kind-court = 裁判所の判断
kind-law = 法律
kind-guidance = 指針
kind-report = 報告・報道
kind-research = 研究
kind-channel = 通報・相談窓口
kind-company-statement = 企業の説明

## Telegram: status and trouble
status = 知識ベース：版 { $generation }、通知{ $notices }件。最終確認：{ $checked }。
busy = 現在、質問がたいへん多く届いています。1分後にもう一度お試しください。
too-many = 短い時間にたくさんのメッセージが送られました。{ $seconds }秒お待ちください。
too-many-day = 今日はたいへん多くのメッセージが送られました。明日またお越しください。
failed = こちらで問題が起き、お答えできませんでした。後でもう一度お試しください。参照番号：{ $reference }
not-read = { $things }はまだ読み取れません。勧誘の文章を文字で送るか、メッセージを転送してください。
not-read-photo = 画像
not-read-voice = 音声メッセージ
not-read-video = 動画
not-read-document = ファイル
not-read-other = この種類のメッセージ
not-downloaded = ダウンロードはしていません。
inline-button = ボットを開く

## Telegram: privacy
privacy = あなたについて保存しているものと、その理由：
privacy-none = メッセージは、回答した後は何も残しません。画像、名前、電話番号は保存しません。
privacy-memory = 続けて質問できるように、直近の数回のやり取りを最長30分間、メモリー上だけで覚えています。
privacy-encrypted = 保存するものは暗号化し、鍵は別の場所に置いています。ログには、秘密の鍵で作った符号としてしか表れません。
privacy-shared = 第三者には何も渡さず、学習や広告にも一切使いません。
privacy-rights = /export で保存されているものをすべて受け取れ、/forget ですぐに削除できます。
privacy-held = { $what }：{ $long }
privacy-days = { $days ->
   *[other] { $days }日間
 }
privacy-hours = { $hours ->
   *[other] { $hours }時間
 }
stored-message = 送られた内容（回答する前に失われないように）
stored-sent = 回答に使ったメッセージの番号（同じ部分を二度送らないように）
stored-update = 送られたものの番号（二度回答しないように）
stored-kind = メッセージ、ボタン、その他のどれだったか（正しく処理するため）
stored-times = 届いた時刻と回答した時刻（再試行と消去を期限どおりに行うため）
stored-unanswered = 回答できなかった場合は、その事実だけ。書かれた内容は含みません（不具合を見つけるため）
stored-chat-code = このチャットの番号から秘密の鍵で作った符号（どれが同じチャットのものかを知るため）
stored-address = 設定や変更のお知らせを使う場合の、このチャットの番号（連絡できるように）
stored-settings = 選んだ言語と国（それに合わせて回答するため）
stored-seen = 何かを設定した場合の、最後に連絡を受けた日（いつ消去するかを知るため）
stored-watch = お知らせを希望する通知、その開始時期と言語、当時の状態（変更に気づくため）
stored-feedback = 評価やコメントの日付、言語、対象の通知（誤りを直すため）
stored-comment = 運営者に送ったコメントの文章（人が読めるように）
stored-technical = データベースの通し番号とカウンター。あなたについての情報は含みません
privacy-until-answered = 回答するまで
privacy-until-forget = /forget を使うまで
forget-ask = 設定、変更のお知らせ、フィードバックを今すぐ削除しますか？
forgotten = あなたに関するデータをすべて削除しました。
export-done = あなたについて保存されているものは、これですべてです。
feedback-usage = コマンドの後に運営者へのメッセージを書いてください。例：/feedback リンクが開きません。メッセージは暗号化して90日間保存します。個人情報は送らないでください。
feedback-done = ありがとうございます。人が読みます。
developer = Irisward はオープンソースです。このボットの運営者：{ $operator }。連絡先：{ $contact }
developer-unknown = Irisward はオープンソースです。このボットの運営者は連絡先を示していません。
