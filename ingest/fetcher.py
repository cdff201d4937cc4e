"""Fetching a page: only where it is listed and allowed, and only what can be read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from email.utils import parsedate_to_datetime
from typing import Final

from ingest.addresses import Target, checked_url
from ingest.asking import Asker, Errand, Moved, followed
from ingest.bodies import read_body
from ingest.fetched import Fetched, NotModified, Reply, Validators
from ingest.media import MediaKind, accepted_type, charset_of, kind_of
from ingest.robots import RobotsBook
from knowledge.errors import FetchError, GoneError

_GONE: Final = frozenset({404, 410})
_ETAG: Final = re.compile(r'(?:W/)?"[\x21\x23-\x7e]{0,510}"')
_DATE: Final = re.compile(r"[A-Za-z0-9,:+ -]{10,60}")
_ACCEPT: Final = {
    MediaKind.HTML: "text/html, application/xhtml+xml",
    MediaKind.PDF: "application/pdf",
    MediaKind.FEED: "application/rss+xml, application/atom+xml, application/feed+json",
    MediaKind.SITEMAP: "application/xml, text/xml",
    MediaKind.TEXT: "text/plain, text/markdown",
}


class Fetcher:
    """Fetches pages, one request at a time to a host; `ingest.fetch.open_fetcher` makes one.

    It keeps nothing but each site's robots.txt and the time of each host's last request. Calls
    block for as long as hosts ask to be waited for; several threads may call.
    """

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._robots = RobotsBook(asker)

    def fetch(
        self,
        url: str,
        *,
        hosts: Collection[str],
        accept: Collection[MediaKind],
        validators: Validators | None = None,
        http_hosts: Collection[str] = (),
    ) -> Fetched | NotModified:
        """The page at ``url``, of one of the kinds ``accept``; or that it is still what it was
        when it gave ``validators``.

        ``hosts`` and ``http_hosts`` say where it and every redirect may lie, as in
        `ingest.addresses.checked_url`. Raises `GoneError` where the site says that there is no
        such page, and `FetchError` for whatever else keeps us from it.
        """
        errand = self._asker.errand(hosts, http_hosts)
        target = checked_url(url, hosts, http_hosts=http_hosts)
        seen = {target.url}
        for _ in range(self._asker.limits.redirects + 1):
            answer = self._hop(target, errand, accept, _sent_to(target, validators))
            if not isinstance(answer, Moved):
                return answer
            start, target = target, followed(target, answer, errand)
            if target.url in seen:
                raise FetchError(f"{start.host} redirects in a circle")
            seen.add(target.url)
        raise FetchError(f"{target.host}: more than {self._asker.limits.redirects} redirects")

    def _hop(
        self,
        target: Target,
        errand: Errand,
        accept: Collection[MediaKind],
        known: Validators | None,
    ) -> Fetched | NotModified | Moved:
        gap = self._robots.gap(target, errand)
        headers = {"Accept": ", ".join(_ACCEPT[kind] for kind in MediaKind if kind in accept)}
        if known and known.etag:
            headers["If-None-Match"] = known.etag
        if known and known.last_modified:
            headers["If-Modified-Since"] = known.last_modified

        def read(reply: Reply) -> Fetched | NotModified:
            if reply.status == 304 and known:
                found = _given(target, reply.headers)
                kept = Validators(
                    target.url,
                    found.etag or known.etag,
                    found.last_modified or known.last_modified,
                )
                return NotModified(target.url, kept, self._asker.now())
            return self._page(target, reply, accept)

        return self._asker.ask(target, headers, errand, gap, read)

    def _page(self, target: Target, reply: Reply, accept: Collection[MediaKind]) -> Fetched:
        if reply.status in _GONE:
            raise GoneError(f"answers with status {reply.status}")
        if reply.status != 200:
            raise FetchError(f"answers with status {reply.status}")
        content_type = reply.headers.get("content-type", "")
        # before the body, which may be long and for nothing
        accepted_type(content_type, accept)
        body = read_body(reply, self._asker.limits)
        return Fetched(
            url=target.url,
            body=body,
            media=kind_of(body, content_type, accept),
            charset=charset_of(content_type),
            validators=_given(target, reply.headers),
            fetched_at=self._asker.now(),
            sha256=hashlib.sha256(body).hexdigest(),
        )


def _given(target: Target, headers: Mapping[str, str]) -> Validators:
    """The validators of an answer; what could not be sent back as it stands is left out."""
    etag, date = headers.get("etag", ""), headers.get("last-modified", "")
    return Validators(
        target.url,
        etag if _ETAG.fullmatch(etag) else "",
        date if _is_date(date) else "",
    )


def _sent_to(target: Target, validators: Validators | None) -> Validators | None:
    """What of ``validators`` may be sent to ``target``, if anything."""
    if validators is None or validators.url != target.url:
        return None
    sent = _given(target, {"etag": validators.etag, "last-modified": validators.last_modified})
    return sent if sent.etag or sent.last_modified else None


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return False
    return True
