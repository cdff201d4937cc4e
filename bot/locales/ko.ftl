### Irisward, Korean. Placeables stand after a colon or in brackets, never before a particle.


headline-high = 위험이 높습니다. 하지 않는 것이 좋습니다.
headline-high-trade = 위험이 높습니다. 계정이나 통장을 팔거나 빌려주지 말고, 다른 사람 대신 인증하지도 마세요.
headline-high-phishing = 위험이 높습니다. 개인정보를 노린 함정으로 보입니다.
headline-high-minor = 위험이 높습니다. 아이의 신체 정보를 보상과 맞바꾸어서는 안 됩니다.
headline-high-happened = 위험이 높지만, 지금이라도 할 수 있는 일이 있습니다.
headline-elevated = 위험이 큰 편입니다. 궁금한 점에 답을 듣기 전에는 동의하지 마세요.
headline-elevated-happened = 이미 일어난 일이지만, 아직 할 수 있는 일이 있습니다.
headline-caution = 주의가 필요합니다. 동의하기 전에 몇 가지를 확인하세요.
headline-low = 일상적인 이용이며 위험이 낮습니다.
headline-info = 공식 자료의 내용입니다.
headline-warning = 다른 사람에게 주의를 당부하는 글이네요. 공식 자료의 내용은 다음과 같습니다.
headline-mss-named-none = 아니요. 중국 국가안전부는 어떤 회사의 이름도 밝히지 않았습니다. { $refs }
headline-no-evidence = 이에 관한 공식 공지를 찾지 못했습니다.
headline-no-evidence-place = 이에 관해 다음 국가·지역에서 나온 공식 공지는 제가 가진 자료에 없습니다: { $place }
no-evidence-note = 해롭지 않다는 뜻은 아닙니다. 제가 가진 자료에 관련 내용이 없다는 뜻일 뿐입니다.
headline-out-of-scope = 저는 홍채, 얼굴, 지문, 손바닥, 음성 수집과 본인인증, 인증된 계정에 관한 제안과 질문만 도와드립니다. 누군가 스캔의 대가를 제안했다면 그 메시지를 보내 주세요.

section-now = 지금 할 일
section-sources = 출처

reason-exchange = 요구하는 것: { $biometric }. 대가: { $reward }. 이런 신체 정보는 유출되어도 비밀번호처럼 바꿀 수 없습니다. { $refs }
reason-biometric = 관련 정보: { $biometric }. 이런 신체 정보는 유출되어도 비밀번호처럼 바꿀 수 없습니다. { $refs }
reason-consent = 동의는 자유로워야 합니다. 돈으로 사거나 압박해서 받은 동의는 인정되지 않을 수 있습니다. { $refs }
reason-no-choice = 거부하고 다른 방법을 쓸 수 있어야 합니다. { $refs }
reason-minor = 여러 감독기관이 미성년자의 생체정보 수집에 문제를 제기했습니다. { $refs }
reason-account-trade = 팔거나 빌려주거나 대신 인증해 준 계정은 범죄에 쓰일 수 있고, 명의자가 책임을 질 수 있습니다. { $refs }
reason-face-for-others = 다른 사람을 위해 찍은 얼굴 영상이나 본인인증은 계정이나 계좌를 만들거나 신원을 속이는 데 쓰일 수 있습니다. { $refs }
reason-phishing = 이런 종류의 메시지와 사이트가 얼굴 이미지, 인증번호, 돈을 빼내는 데 쓰인 적이 있습니다. { $refs }
reason-unnamed = 생체정보를 수집하는 쪽은 자신이 누구인지, 왜 필요한지, 얼마나 보관하는지 밝혀야 합니다. { $refs }
reason-erase = 동의를 철회하고 내 정보의 삭제를 요구할 수 있습니다. { $refs }
reason-voice = 녹음된 목소리는 모방되어 사기에 쓰일 수 있습니다. { $refs }
reason-password = 비밀번호는 유출되면 바꿀 수 있지만, 홍채와 얼굴과 지문은 평생 그대로입니다. { $refs }
reason-local = { $place }: { $summary } { $refs } ({ $standing })
reason-notice = { $issuer }: { $summary } { $refs } ({ $standing })
reason-fact = { $summary } { $refs }

standing-in-force = 마지막 확인 당시 효력 있음, 확인일: { $date }
standing-expired = 효력 없음, 기준일: { $date }
standing-contested = 불복 절차 중이거나 미확정, 기준일: { $date }
standing-advice = 법적 구속력이 없는 권고, { $date }
standing-company = 회사 측의 설명, { $date }
standing-channel = 신고 창구, 확인일: { $date }
standing-undated = 마지막 확인일 알 수 없음
may-have-changed = 그 뒤로 바뀌었을 수 있음

step-decline = 보상을 대가로 스캔이나 녹음·녹화에 응하지 마세요.
step-postpone = 서두르지 마세요. 나중에 결정해도 잃는 것이 없습니다.
step-ask = 서면으로 물어보세요. 누가 책임지는지, 어떤 법에 근거하는지, 왜 필요한지, 어디에 얼마나 보관하는지, 누가 받는지, 어떻게 삭제하는지 확인하세요. { $refs }
step-alternative = 카드, 비밀번호, 직원 확인 같은 다른 방법을 요청하세요.
step-keep = 메시지, 장소, 이름, 시간을 기록해 두세요.
step-withdraw = 수집한 쪽에 동의를 철회하고 삭제를 요구한다고 글로 알리세요. 답변은 보관하세요. { $refs }
step-company-erase = 삭제에 관한 회사 측의 설명: { $summary } { $refs }
step-child = 부모나 보호자로서 아이의 이름으로 삭제를 요구하고, 동의한 적이 없다고 알리세요. { $refs }
step-no-account = 다른 사람 대신 인증하지 말고 로그인 정보, 카드, 유심을 넘기지 마세요.
step-secure-account = 은행이나 플랫폼에 바로 알리고 비밀번호를 바꾸세요. 내 명의의 계정을 어떻게 해야 하는지 경찰에 문의하세요.
step-no-link = 링크를 열거나 지갑을 연결하거나 눈이나 얼굴 사진을 보내지 마세요.
step-official = 직접 찾아 연 공식 앱과 웹사이트, 공식 창구만 이용하세요.
step-report = 신고할 곳: { $summary } { $refs }
step-report-generic = 거주하는 나라의 개인정보 감독기관이나 경찰에 신고하세요.
step-own-device = 비밀번호도 함께 설정해 두세요. 저장된 얼굴이나 지문은 기기 설정에서 지울 수 있습니다.
step-ask-place = 어느 나라인지 알려 주시면 그곳 당국의 입장을 알려 드릴 수 있습니다.
step-whom-to-ask = 거주하는 나라의 개인정보 감독기관에 문의하세요. 어떤 규정이 적용되는지 알려 줄 수 있습니다.
step-aid = 다른 방법 없이 스캔을 해야만 지원을 받을 수 있게 해서는 안 됩니다. 다른 방법을 요청하고 해당 단체의 민원 창구에 알리세요. { $refs }

source = { $refs } { $issuer }: { $title }. { $issued }. { $standing }. { $url }
source-undated = 날짜 미상
quote-language = 원문 언어: { $language }

biometric-iris = 홍채(눈) 스캔
biometric-face = 얼굴 이미지
biometric-fingerprint = 지문
biometric-palm = 손바닥 또는 손 스캔
biometric-voice = 음성 녹음
biometric-gait = 걸음걸이 기록
biometric-biometric = 생체정보
biometric-identity = 본인인증
reward-money = 돈
reward-token = 토큰 또는 코인
reward-goods = 물품 또는 상품권
reward-job = 일자리
reward-referral = 다른 사람을 데려오는 대가
reward-unknown = 어떤 혜택

hint-exchange = ⚠️ 이 메시지는 다음을 얻는 대가로 무언가를 제안합니다: { $biometric }. 이런 제안에 대해 공식 경고나 명령이 나온 적이 있습니다.
hint-trade = ⚠️ 이 메시지는 본인인증이나 인증된 계정의 대가로 무언가를 제안합니다. 이에 관한 공식 경고가 있습니다.
hint-general = ⚠️ 이 메시지는 공공기관이 경고나 명령을 내린 적이 있는 제안과 비슷합니다.
hint-phishing = ⚠️ 이 메시지는 압박하면서 얼굴이나 눈 이미지 또는 계정 정보를 요구합니다. 이에 관한 공식 경고가 있습니다.
hint-source = { $issuer }, { $issued }: { $title } { $refs } ({ $standing }) { $url }

error-empty = 읽을 글이 없습니다. 질문이나 제안 내용을 글로 보내 주세요.
error-too-long = 글이 너무 깁니다. 글자 수: { $length }, 최대: { $limit }. 중요한 부분만 보내 주세요.
error-language = 이 언어는 잘 모릅니다. 영어와 제가 아는 가장 가까운 언어로 답합니다.
error-image = 아직 그림은 읽지 못합니다. 포스터의 내용을 글로 입력해 주세요.

build-done = 색인 준비 완료: { $generation }. 공지 { $advisories }건, 문단 { $passages }개.

## Telegram: what the bot says of itself. Commands such as /help stay as they are.
start = 누군가 홍채, 얼굴, 지문, 손바닥, 음성 스캔이나 본인인증, 인증된 계정의 대가로 무언가를 제안할 때, 공식 자료에 어떤 내용이 있는지 알려 드립니다. 제안 내용을 보내거나, 메시지를 전달하거나, 질문해 주세요.
start-automated = 저는 자동 시스템입니다. 어떤 당국이나 회사가 운영하는 것이 아니며, 어느 곳도 대변하지 않습니다. 틀릴 수 있으니 출처를 열어 직접 읽어 보세요.
start-example = 예:
example-question = 쇼핑몰에서 눈을 스캔하게 해 주면 7만 원어치 토큰을 준대요. 해도 될까요?
help = 질문이나 제안 내용을 보내거나 메시지를 전달해 주세요. 어느 채팅에서든 제 사용자 이름을 입력한 다음 질문을 쓸 수 있습니다. 그룹에서는 확인할 메시지에 /check 명령으로 답장하세요.
help-commands = 명령:
ask-usage = 명령 뒤에 질문을 써 주세요. 예: /ask 홍채 스캔을 파는 것이 합법인가요?
check-usage = 확인하고 싶은 메시지에 /check 명령으로 답장하세요.
check-nothing = 답장하신 메시지에 제가 읽을 수 있는 글이 없습니다.

## Telegram: one line on each command for the menu, at most 60 characters
command-start = 이 봇 소개
command-help = 사용 방법
command-ask = 질문하기
command-check = 답장한 메시지 확인하기
command-language = 답변 언어 선택하기
command-country = 나라 설정하기
command-sources = 공식 공지 둘러보기
command-status = 자료가 언제 기준인지 보기
command-privacy = 나에 대해 저장된 내용 보기
command-forget = 나에 대한 내용 모두 삭제하기
command-export = 나에 대해 저장된 내용 모두 받기
command-feedback = 운영자에게 의견 보내기
command-developer = 이 봇의 운영자
bot-description = 홍채, 얼굴, 손바닥 스캔이나 음성 녹음의 대가로 돈이나 토큰, 일자리를 제안받으셨나요? 그 제안을 보내 주세요. 공식 공지의 내용을 링크와 함께 알려 드립니다. 자동 시스템이며, 어떤 당국이 운영하는 것이 아닙니다.
bot-about = 홍채, 얼굴, 손바닥, 음성 스캔 제안에 관한 공식 자료의 내용을 알려 드립니다. 자동 시스템이며, 어떤 당국이 운영하는 것이 아닙니다.

## Telegram: buttons under an answer, at most 30 characters
button-why = 왜 그런가요?
button-questions = 무엇을 물어봐야 하나요?
button-scanned = 이미 스캔했어요
button-report = 신고할 곳
button-sources = 출처
button-watch = 바뀌면 알려 주세요
button-unwatch = 그만 알려 주세요
button-useful = 👍 도움이 됐어요
button-not-useful = 👎 도움이 안 됐어요
button-got-offer = 이 제안을 받았어요
button-warning = 다른 사람에게 알리는 중이에요
button-country = 내 나라 선택
button-back = ‹ 뒤로
button-next = 다음 ›
button-previous = ‹ 이전
button-open-page = 페이지 열기
button-yes-forget = 네, 모두 삭제합니다
button-no = 아니요

## Telegram: what the buttons say
ask-role = 이 제안을 받으셨나요, 아니면 다른 사람에게 주의를 당부하시는 건가요?
role-warning = 다른 사람에게 주의를 당부해 주셔서 고맙습니다. 다음 출처를 전하실 수 있습니다.
why-risk = 판단 과정: 위험 수준은 메시지의 내용을 따지는 정해진 규칙에 따라 나옵니다. 어떤 사람이나 회사가 정하지 않습니다.
why-noticed = 확인한 내용: { $things }.
why-sources = 근거:
questions-title = 서면으로 물어보고, 답을 받은 뒤에 동의할지 정하세요.
question-who = 누가 책임지나요? 이름, 주소, 등록 정보는 무엇인가요?
question-law = 어떤 법에 근거하며, 무엇에 필요한가요?
question-stored = 어디에 어떻게 저장하며, 다른 나라로 보내나요?
question-how-long = 얼마나 보관하나요?
question-receives = 그 밖에 누가 받나요?
question-delete = 동의를 철회하고 삭제하려면 어떻게 해야 하며, 삭제되었다는 것은 누가 확인해 주나요?
question-otherwise = 거절하면 어떤 다른 방법이 있나요?
scanned-title = 이미 스캔했다면:
report-title = 신고할 수 있는 곳:
report-none = 이 나라의 공식 신고 창구는 제가 가진 자료에 없습니다. 그 나라의 개인정보 감독기관이나 경찰이 알려 줄 수 있습니다.
source-title = { $number } / { $count }
source-quote = 출처의 원문 ({ $language }):
source-passage = 출처의 내용 ({ $language }):
source-summary = 요약:
source-gone = 이 공지는 더 이상 지식 베이스에 없습니다.
source-replaced = 이 공지는 다음의 나중 공지로 대체되었습니다.
source-changed = 그 답변 이후로 이 공지가 바뀌었습니다. 지금 내용은 다음과 같습니다.
watching = 바뀌면 알려 드리겠습니다.
watching-stopped = 더 이상 알려 드리지 않겠습니다.
watch-changed = 문의하신 공지가 바뀌었습니다.
watch-gone = 문의하신 공지가 더 이상 지식 베이스에 없습니다: { $title }
thanks = 고맙습니다.
thanks-useful = 고맙습니다. 평가는 메시지 내용 없이 90일 동안 보관합니다.
button-old = 너무 오래된 버튼입니다. 다시 질문해 주세요.

## Telegram: settings
language-ask = 어떤 언어로 답할까요?
language-set = 앞으로 이 언어로 답합니다: { $language }
language-automatic = 각 메시지의 언어로
language-unknown = 이 언어는 할 수 없습니다. 제가 할 수 있는 언어는 다음과 같습니다.
country-ask = 어느 나라에 계신가요? 알려 주시면 그곳 당국의 입장을 알려 드릴 수 있습니다.
country-set = 설정한 나라: { $country }
country-none = 나라 설정 안 함
country-unset = 보관하고 있는 나라 정보가 없습니다.
country-unknown = 모르는 나라입니다. 영어 이름이나 두 글자 코드를 보내 주세요. 예: /country KE

## Telegram: browsing the knowledge base
browse-title = 지식 베이스: 국가·지역 { $places }곳의 공지 { $notices }건. 어떻게 보시겠어요?
browse-by-country = 나라별
browse-by-kind = 종류별
browse-search = 검색
browse-search-how = 명령 뒤에 찾는 내용을 써 주세요. 예: /sources 손바닥 결제
browse-page = 페이지 { $page } / { $pages }
browse-nothing = 찾은 것이 없습니다.
kind-warning = 경고
kind-order = 명령
kind-court = 법원 판단
kind-law = 법률
kind-guidance = 지침
kind-report = 보고서·보도
kind-research = 연구
kind-channel = 신고할 곳
kind-company-statement = 회사 측의 설명

## Telegram: status and trouble
status = 지식 베이스: 버전 { $generation }, 공지 { $notices }건. 마지막 확인: { $checked }.
busy = 지금 질문이 매우 많이 들어오고 있습니다. 1분 뒤에 다시 시도해 주세요.
too-many = 짧은 시간에 메시지를 많이 보내셨습니다. { $seconds }초 기다려 주세요.
too-many-day = 오늘 메시지를 매우 많이 보내셨습니다. 내일 다시 찾아 주세요.
failed = 제 쪽에 문제가 생겨 답하지 못했습니다. 나중에 다시 시도해 주세요. 참조 번호: { $reference }
not-read = 아직 읽지 못하는 형식입니다: { $things }. 제안 내용을 글로 보내거나 메시지를 전달해 주세요.
not-read-photo = 사진
not-read-voice = 음성 메시지
not-read-video = 동영상
not-read-document = 파일
not-read-other = 이런 종류의 메시지
not-downloaded = 내려받지 않았습니다.
inline-button = 봇 열기

## Telegram: privacy
privacy = 사용자에 대해 보관하는 내용과 그 이유:
privacy-none = 메시지는 답한 뒤에 아무것도 남기지 않습니다. 사진, 이름, 전화번호는 저장하지 않습니다.
privacy-memory = 이어지는 질문에 답할 수 있도록 최근 몇 차례의 대화를 최대 30분 동안, 메모리에만 기억합니다.
privacy-encrypted = 저장된 내용은 암호화되어 있고, 키는 다른 곳에 보관합니다. 로그에는 비밀 키로 만든 코드로만 나타납니다.
privacy-shared = 아무것도 다른 곳에 넘기지 않으며, 학습이나 광고에 쓰지 않습니다.
privacy-rights = /export 명령은 저장된 내용을 모두 드리고, /forget 명령은 그것을 즉시 삭제합니다.
privacy-held = { $what }: { $long }
privacy-days = { $days ->
   *[other] { $days }일
 }
privacy-hours = { $hours ->
   *[other] { $hours }시간
 }
stored-message = 보내신 내용(답하기 전에 잃어버리지 않기 위해)
stored-sent = 제가 답한 메시지들의 번호(같은 부분을 두 번 보내지 않기 위해)
stored-update = 보내신 것의 번호(두 번 답하지 않기 위해)
stored-kind = 메시지인지 버튼인지 다른 것인지(올바르게 처리하기 위해)
stored-times = 들어온 때와 답한 때(제때 다시 시도하고 지우기 위해)
stored-unanswered = 답하지 못한 경우 그 사실만, 쓰신 내용은 제외(오류를 찾기 위해)
stored-chat-code = 이 채팅의 번호와 비밀 키로 만든 코드(무엇이 같은 채팅에 속하는지 알기 위해)
stored-address = 설정하거나 알림을 요청하신 경우 이 채팅의 번호(연락드리기 위해)
stored-settings = 선택하신 언어와 나라(그에 맞게 답하기 위해)
stored-seen = 설정하신 것이 있는 경우 마지막으로 연락하신 날(언제 지울지 알기 위해)
stored-watch = 알림을 요청하신 공지와 그 시작 시점, 언어, 당시의 상태(변경을 알아차리기 위해)
stored-feedback = 평가나 의견의 날짜, 언어, 관련 공지(잘못을 바로잡기 위해)
stored-comment = 운영자에게 보내신 의견의 글(사람이 읽을 수 있도록)
stored-technical = 데이터베이스의 일련번호와 계수(사용자에 대한 정보는 없음)
privacy-until-answered = 답할 때까지
privacy-until-forget = /forget 명령을 쓸 때까지
forget-ask = 설정, 알림 요청, 의견을 지금 삭제할까요?
forgotten = 사용자에 대한 내용을 모두 삭제했습니다.
export-done = 사용자에 대해 저장된 내용은 이것이 전부입니다.
feedback-usage = 명령 뒤에 운영자에게 보낼 말을 써 주세요. 예: /feedback 링크가 열리지 않아요. 보내신 글은 암호화하여 90일 동안 보관합니다. 개인정보는 보내지 마세요.
feedback-done = 고맙습니다. 사람이 읽겠습니다.
developer = Irisward는 오픈 소스입니다. 이 봇의 운영자: { $operator }. 연락처: { $contact }
developer-unknown = Irisward는 오픈 소스입니다. 이 봇의 운영자는 연락처를 밝히지 않았습니다.
