"""PDF files that hide a sentence from readers, and some that only look as if they did."""

from __future__ import annotations

import zlib

from tests.ingest.hiding import PLANTED, SEEN

TEXT = f"BT /F1 12 Tf 50 700 Td ({PLANTED}) Tj ET"
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_PICTURE = "BI /W 1 /H 1 /BPC 8 /CS /G ID x\nEI"


def stream(content: str, entries: str = "") -> bytes:
    """A stream object."""
    data = content.encode("cp1252")
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


def file_of(
    content: str | bytes,
    *,
    resources: str = "",
    extra: tuple[bytes | str, ...] = (),
    catalog: str = "",
    page: str = "",
) -> bytes:
    """A file of one page. ``extra`` are its objects from number 6 on."""
    objects: list[bytes | str] = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        _FONT,
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page} /Contents 5 0 R "
        f"/Resources << /Font << /F1 3 0 R >> {resources} >> >>",
        stream(content) if isinstance(content, str) else content,
        *extra,
    ]
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        whole = body if isinstance(body, bytes) else body.encode("cp1252")
        data += b"%d 0 obj\n%s\nendobj\n" % (number, whole)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode()


def bomb(megabytes: int) -> bytes:
    """A file whose page unpacks to so many megabytes of text operators."""
    operators = b"BT /F1 1 Tf (x) Tj ET\n"
    packed = zlib.compress(operators * (megabytes * 1024**2 // len(operators)), 9)
    head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
    return file_of(head + packed + b"\nendstream")


def _with_visible(content: str) -> str:
    return f"BT /F1 12 Tf 50 800 Td ({SEEN}) Tj ET {content}"


def _form(entries: str = "", content: str = TEXT) -> bytes:
    inner = f"/Type /XObject /Subtype /Form {entries} /Resources << /Font << /F1 3 0 R >> >>"
    return stream(content, inner)


_CONTENTS = {
    "invisible": f"BT /F1 12 Tf 3 Tr 50 700 Td ({PLANTED}) Tj ET",
    "only a clip": f"BT /F1 12 Tf 7 Tr 50 700 Td ({PLANTED}) Tj ET",
    "invisible, in an array": (
        f"BT /F1 12 Tf 3 Tr 50 700 Td [({PLANTED[:9]}) -20 ({PLANTED[9:]})] TJ ET"
    ),
    "invisible, on the next line": f"BT /F1 12 Tf 3 Tr 14 TL 50 700 Td ({PLANTED}) ' ET",
    "invisible, spaced": f'BT /F1 12 Tf 3 Tr 14 TL 50 700 Td 1 1 ({PLANTED}) " ET',
    "saved and restored": f"q BT 3 Tr ET Q q BT /F1 12 Tf 3 Tr 50 700 Td ({PLANTED}) Tj ET Q",
    "below the page": f"BT /F1 12 Tf 50 -300 Td ({PLANTED}) Tj ET",
    "beside the page": f"BT /F1 12 Tf 1 0 0 1 900 700 Tm ({PLANTED}) Tj ET",
    "moved off the page": f"q 1 0 0 1 0 2000 cm {TEXT} Q",
    "pushed off the page": f"BT /F1 12 Tf 50 700 Td [-90000 ({PLANTED})] TJ ET",
    "line by line off the page": f"BT /F1 12 Tf 9000 TL 50 700 Td T* ({PLANTED}) Tj ET",
    "tiny": f"BT /F1 .5 Tf 50 700 Td ({PLANTED}) Tj ET",
    "tiny by the matrix": f"BT /F1 12 Tf .01 0 0 .01 50 700 Tm ({PLANTED}) Tj ET",
    "narrow": f"BT /F1 12 Tf 1 Tz 50 700 Td ({PLANTED}) Tj ET",
    "letters apart": f"BT /F1 12 Tf 900 Tc 50 700 Td ({PLANTED}) Tj ET",
    "letters upon letters": f"BT /F1 12 Tf -6 Tc 50 700 Td ({PLANTED}) Tj ET",
    "white": f"1 g {TEXT}",
    "white as red, green and blue": f"1 1 1 rg {TEXT}",
    "white as four inks": f"0 0 0 0 k {TEXT}",
    "white in a named space": f"/DeviceRGB cs .99 1 1 sc {TEXT}",
    "dark on dark": f"0 0 .3 rg 0 600 595 200 re f 0 0 .32 rg {TEXT}",
    "clipped": f"q 0 0 10 10 re W n {TEXT} Q",
    "clipped to nothing": f"q 50 700 0 0 re W n {TEXT} Q",
    "painted over": f"{TEXT} 1 g 40 690 400 30 re f",
    "covered by a picture": f"{TEXT} q 400 0 0 40 40 690 cm {_PICTURE} Q",
}

WAYS: dict[str, bytes] = {
    **{name: file_of(_with_visible(content)) for name, content in _CONTENTS.items()},
    "outside the crop box": file_of(
        _with_visible(f"BT /F1 12 Tf 50 100 Td ({PLANTED}) Tj ET"), page="/CropBox [0 400 595 842]"
    ),
    "transparent": file_of(
        _with_visible(f"/G1 gs {TEXT}"), resources="/ExtGState << /G1 << /ca 0 >> >>"
    ),
    "no ink of a spot colour": file_of(
        _with_visible(f"/C1 cs 0 scn {TEXT}"),
        resources="/ColorSpace << /C1 [/Separation /Gold /DeviceCMYK << >>] >>",
    ),
    "a hidden layer": file_of(
        _with_visible(f"/OC /L1 BDC {TEXT} EMC"),
        resources="/Properties << /L1 6 0 R >>",
        extra=("<< /Type /OCG /Name (x) >>",),
        catalog="/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
    ),
    "layers that are all hidden": file_of(
        _with_visible(f"/OC /L1 BDC {TEXT} EMC"),
        resources="/Properties << /L1 7 0 R >>",
        extra=("<< /Type /OCG /Name (x) >>", "<< /Type /OCMD /OCGs [6 0 R] >>"),
        catalog="/OCProperties << /OCGs [6 0 R] /D << /BaseState /OFF >> >>",
    ),
    "a form on a hidden layer": file_of(
        _with_visible("/X1 Do"),
        resources="/XObject << /X1 6 0 R >>",
        extra=(_form("/BBox [0 0 595 842] /OC 7 0 R"), "<< /Type /OCG /Name (x) >>"),
        catalog="/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>",
    ),
    "a form off the page": file_of(
        _with_visible("q 1 0 0 1 2000 0 cm /X1 Do Q"),
        resources="/XObject << /X1 6 0 R >>",
        extra=(_form("/BBox [0 0 595 842]"),),
    ),
    "a form moved by itself": file_of(
        _with_visible("/X1 Do"),
        resources="/XObject << /X1 6 0 R >>",
        extra=(_form("/BBox [0 0 595 842] /Matrix [.01 0 0 .01 0 0]"),),
    ),
    "a form with a small window": file_of(
        _with_visible("/X1 Do"),
        resources="/XObject << /X1 6 0 R >>",
        extra=(_form("/BBox [0 0 20 20]"),),
    ),
    "a form within a form": file_of(
        _with_visible("1 g /X1 Do"),
        resources="/XObject << /X1 6 0 R >>",
        extra=(
            stream("/X2 Do", "/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
                   "/Resources << /XObject << /X2 7 0 R >> >>"),
            _form("/BBox [0 0 595 842]"),
        ),
    ),
}  # fmt: skip

_VISIBLE = f"BT /F1 12 Tf 50 700 Td ({SEEN}) Tj ET"
_SHOWN = {
    "plain": _VISIBLE,
    "white on dark": f"0 0 .3 rg 0 600 595 200 re f 1 g {_VISIBLE}",
    "white on a picture": f"q 595 0 0 200 0 600 cm {_PICTURE} Q 1 g {_VISIBLE}",
    "over a white ground": f"1 g 0 0 595 842 re f 0 g {_VISIBLE}",
    "after what was restored": f"q 1 g 3 Tr Q {_VISIBLE}",
    "marked as content": f"/P << /MCID 0 >> BDC {_VISIBLE} EMC",
    "in many pieces": "BT /F1 12 Tf 50 700 Td [" + " 3 ".join(f"({c})" for c in SEEN) + "] TJ ET",
    "turned": f"BT /F1 12 Tf 0 1 -1 0 300 100 Tm ({SEEN}) Tj ET",
    "upside down": f"1 0 0 -1 0 842 cm BT /F1 12 Tf 1 0 0 -1 50 100 Tm ({SEEN}) Tj ET",
    "scaled": f".1 0 0 .1 0 0 cm BT /F1 120 Tf 500 7000 Td ({SEEN}) Tj ET",
    "size in the matrix": f"BT /F1 1 Tf 12 0 0 12 50 700 Tm ({SEEN}) Tj ET",
    "clipped to its column": f"q 40 600 400 200 re W n {_VISIBLE} Q",
    "framed": f"{_VISIBLE} 40 690 m 440 690 l 440 720 l 40 720 l h 41 691 398 28 re f*",
    "operands that do not fit": f"(x) g /N cm 1 2 re /G gs 1 Do {_VISIBLE}",
}
SHOWN: dict[str, bytes] = {
    **{name: file_of(content) for name, content in _SHOWN.items()},
    "a form": file_of(
        "/X1 Do",
        resources="/XObject << /X1 6 0 R >>",
        extra=(_form("/BBox [0 0 595 842]", _VISIBLE),),
    ),
    "after a form that hides": file_of(
        f"/X1 Do {_VISIBLE}",
        resources="/XObject << /X1 6 0 R >>",
        extra=(_form("/BBox [0 0 595 842]", "q q 1 g BT 3 Tr ET /OC /None BDC"),),
    ),
    "a marked line": file_of(
        f"{_VISIBLE} /G1 gs 1 1 0 rg 40 690 400 30 re f",
        resources="/ExtGState << /G1 << /BM /Multiply >> >>",
    ),
    "under a stamp that lets through": file_of(
        f"{_VISIBLE} q 400 0 0 40 40 690 cm /X1 Do Q",
        resources="/XObject << /X1 6 0 R >>",
        extra=(
            stream("x", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                   "/ColorSpace /DeviceGray /SMask 6 0 R"),
        ),
    ),
    "a spot colour": file_of(
        f"/C1 cs 1 scn {_VISIBLE}",
        resources="/ColorSpace << /C1 [/Separation /Gold /DeviceCMYK << >>] >>",
    ),
    "a layer that is shown": file_of(
        f"/OC /L1 BDC {_VISIBLE} EMC",
        resources="/Properties << /L1 6 0 R >>",
        extra=("<< /Type /OCG /Name (x) >>",),
        catalog="/OCProperties << /OCGs [6 0 R] /D << /OFF [] >> >>",
    ),
}  # fmt: skip

SCAN = file_of(f"BT /F1 12 Tf 3 Tr 50 700 Td ({SEEN}) Tj ET q 595 0 0 842 0 0 cm {_PICTURE} Q")
"""A page that is a picture, with its words under it for searching."""
