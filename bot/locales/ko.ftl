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
