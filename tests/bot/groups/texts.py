"""Posts in several languages, and what somebody who posts again changes about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

OFFERS: Final[Mapping[str, str]] = {
    "en": (
        "Earn $50 today! We scan your iris at the kiosk next to the bus station, it takes two "
        "minutes and you get the money in cash. Write to @quickcash_kiosk or open "
        "https://t.me/quickcash_kiosk for the address."
    ),
    "ru": (
        "Ищем людей на верификацию бирж, 15 минут, лицо покрутить в камеру, оплата сразу 40$. "
        "Паспорт не нужен, работаем каждый день, пишите в лс @verif_rabota"
    ),
    "zh": (
        "招人做刷脸认证,一次十分钟,当场结算80元。不需要身份证原件,在家就能做,"
        "有意者加微信 shualian888,或者点链接 https://example.com/abc 报名。"
    ),
    "th": (
        "รับสมัครคนสแกนม่านตา ใช้เวลาแค่สองนาที รับเงินสดทันที 500 บาท "
        "พาเพื่อนมาด้วยได้ค่าแนะนำเพิ่ม สนใจทักไลน์ @scanmanta ได้เลยทุกวัน"
    ),
    "es": (
        "¿Quieres ganar 30 € en cinco minutos? Escaneamos tu ojo en el centro comercial y te "
        "pagamos en el acto, sin papeles. Trae a tus amigos y ganas más. Escribe al +34 600 000 000"
    ),
    "id": (
        "Butuh orang untuk verifikasi wajah akun, cuma 10 menit dibayar 150rb langsung cair. "
        "Tidak perlu KTP asli, bisa dari rumah, chat admin di t.me/wajahcair sekarang juga"
    ),
    "ko": (
        "홍채 스캔 아르바이트 모집합니다. 5분이면 끝나고 현장에서 바로 5만원 드립니다. "
        "친구를 데려오시면 추가로 드려요. 카톡 아이디 scan777 로 연락 주세요."
    ),
    "ar": (
        "نبحث عن أشخاص لتصوير العين مقابل 50 دولار نقدا، المدة خمس دقائق فقط، "
        "المكان قرب محطة الحافلات، راسلنا على الخاص @iris_cash"
    ),
    "hi": (
        "आंख स्कैन करवाइए और तुरंत 1500 रुपये पाइए, सिर्फ पांच मिनट लगते हैं, कोई कागज नहीं "
        "चाहिए, दोस्तों को भी साथ लाइए, व्हाट्सएप करें 9800000000"
    ),
}  # fmt: skip
"""What is posted, by language."""
OTHERS: Final[Mapping[str, str]] = {
    "en": (
        "Renting out verified exchange accounts? We pay $200 a month for each one, you keep the "
        "phone and only confirm logins. Serious people only, contact @accounts_rent or see "
        "https://t.me/accounts_rent for how it works."
    ),
    "ru": (
        "Куплю готовые аккаунты бирж с пройденной верификацией, плачу 60$ за каждый. Нужны "
        "только свежие, с доступом к почте, гарант за мой счёт, пишите в лс @skupka_akk"
    ),
    "zh": (
        "高价收购实名微信号、支付宝账号,满一年以上的优先,每个300元起,"
        "可以长期合作,带人来另有提成,联系飞机 shouhao666,详情看 https://example.org/x 。"
    ),
    "th": (
        "รับซื้อบัญชีธนาคารที่ยืนยันตัวตนแล้ว ให้ราคาสูง 3000 บาทต่อบัญชี "
        "โอนเงินก่อนส่งของ มีหลายบัญชียิ่งได้เพิ่ม ติดต่อแอดมินได้ที่ไลน์ @buybank"
    ),
    "es": (
        "Compro cuentas de banco ya verificadas, pago 120 € por cada una por adelantado. Solo "
        "hace falta la clave y el correo, discreción total, escribe por privado a +34 611 111 111"
    ),
    "id": (
        "Dicari rekening bank yang sudah aktif untuk disewa, bayaran 500rb per minggu per "
        "rekening. Syarat punya mobile banking, kartu dikirim ke kami, hubungi t.me/sewarek"
    ),
    "ko": (
        "인증된 거래소 계정을 삽니다. 계정 하나에 20만원, 당일 입금해 드립니다. "
        "오래된 계정일수록 가격이 올라갑니다. 텔레그램 buyacc 로 문의하세요."
    ),
    "ar": (
        "نشتري حسابات بنكية موثقة بسعر مرتفع، الدفع مقدما 200 دولار لكل حساب، "
        "تواصل معنا عبر الرابط وسنشرح لك الطريقة كاملة @bank_acc"
    ),
    "hi": (
        "चालू बैंक खाते किराये पर चाहिए, हर महीने 8000 रुपये मिलेंगे, केवल पासबुक और सिम "
        "देना होगा, भरोसेमंद लोग ही संपर्क करें, टेलीग्राम पर संदेश भेजें"
    ),
}  # fmt: skip
"""A different offer in the same language."""

GREETINGS: Final = {
    "en": "Hello everyone, good morning! ", "ru": "Всем привет, добрый день! ",
    "zh": "大家好!", "th": "สวัสดีครับทุกคน ", "es": "¡Hola a todos, buenos días! ",
    "id": "Halo semuanya, selamat pagi! ", "ko": "안녕하세요 여러분! ",
    "ar": "السلام عليكم جميعا، ", "hi": "नमस्ते सभी को, ",
}  # fmt: skip

SENTENCES: Final = {
    "en": " Only this week, places are limited, so be quick.",
    "ru": " Только на этой неделе, места ограничены, не тяните.",
    "zh": "本周名额有限,先到先得。", "th": " เฉพาะสัปดาห์นี้เท่านั้น รับจำนวนจำกัด",
    "es": " Solo esta semana, hay pocas plazas, date prisa.",
    "id": " Hanya minggu ini, tempat terbatas, jangan sampai terlambat.",
    "ko": " 이번 주까지만 모집하니 서두르세요.", "ar": " العرض لهذا الأسبوع فقط والأماكن محدودة.",
    "hi": " केवल इस सप्ताह, जगह कम है, जल्दी करें।",
}  # fmt: skip
