"""Advisories, pages and files that the tests of ingest share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

ENGLISH = "The agency ordered the firm to stop collecting iris data in return for tokens."
SPANISH = "La agencia española ordenó suspender la recogida de datos biométricos de los ciudadanos."
CHINESE = "国家安全部提醒，个人信息一旦泄露难以更改，请谨慎提供虹膜、人脸、指纹等信息。"
CANTONESE = "私隱專員公署提醒市民，切勿為了代幣而交出虹膜資料。生物特徵一旦外洩，便無法更改。"
ARABIC = "تحذر الهيئة المواطنين من تقديم بصمة القزحية مقابل المال لأن البيانات لا يمكن تغييرها."
THAI = "สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลสั่งให้ระงับการสแกนม่านตาและลบข้อมูลของประชาชน"
KOREAN = "개인정보보호위원회는 홍채 정보 수집에 대해 과징금을 부과했다. 별도의 동의를 받아야 한다."
RUSSIAN = "Ведомство предупреждает граждан: не сдавайте радужную оболочку глаза за деньги."


def advisory(identity: str = "es-aepd-notice", **changes: Any) -> dict[str, Any]:
    """A whole advisory in the bundle's schema."""
    return {
        "id": identity,
        "authority": "es-aepd",
        "issuer": {"en": "Spanish Data Protection Agency (AEPD)", "es": "AEPD"},
        "jurisdiction": "ES",
        "kind": "order",
        "issued": "2024-03-06",
        "status": "expired after three months",
        "force": "expired",
        "status_as_of": "2024-06-06",
        "topics": ["reward-scan"],
        "language": "es",
        "url": "https://www.aepd.es/notice",
        "title": {"en": f"Interim order ({identity})", "es": f"Orden cautelar ({identity})"},
        "summary": {
            "en": f"The AEPD ordered a stop to iris scans ({identity}).",
            "es": f"La AEPD ordenó suspender los escaneos de iris ({identity}).",
        },
        "facts": [
            {
                "text": {"en": f"It held for three months ({identity}).", "es": "Tres meses."},
                "sources": ["0"],
            },
            {"text": {"en": "Somebody said so."}, "sources": ["0"], "citable": "false"},
            {"text": {"en": f"It rests on Article 66 ({identity})."}, "sources": ["0"]},
        ],
        "sources": [
            {"url": "https://www.aepd.es/notice", "publisher": "AEPD", "language": "es"}
        ],
        **changes,
    }  # fmt: skip


def write_yaml(file: Path, data: Any) -> Path:
    """``data`` as a YAML file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    return file


def bundle(folder: Path, *identities: str) -> Path:
    """A bundle with one file an advisory."""
    for identity in identities or ("es-aepd-notice", "ke-odpc-notice", "br-anpd-notice"):
        write_yaml(folder / f"{identity}.yaml", advisory(identity))
    return folder


def page(body: str, charset: str, head: str = "") -> bytes:
    """A web page in ``charset``, which it names as pages do."""
    text = (
        f'<html><head><meta charset="{charset}"><title>Site</title>{head}</head>'
        f'<body><nav><a href="/">Home</a></nav><article>{body}</article></body></html>'
    )
    return text.encode(charset)


def pdf(*pages: str) -> bytes:
    """A PDF file; each page is the content stream between BT and ET, font F1 being set."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 "
               b"/BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]  # fmt: skip
    kids = []
    for content in pages:
        stream = f"BT /F1 12 Tf 14 TL 50 750 Td {content} ET".encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _assembled(objects)


def _assembled(objects: list[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return data + trailer % (len(objects) + 1, start)
