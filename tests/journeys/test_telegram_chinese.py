"""小林 has read of a notice by the Ministry of State Security, and asks what it says."""

from __future__ import annotations

from tests.bot.telegram.talks import Talk
from tests.journeys.people import Friend, linked, plain


async def test_xiaolin_asks_about_the_notice_then_about_kenya_then_where_to_report(
    talk: Talk,
) -> None:
    xiaolin = Friend(talk, "zh-Hans", "小林", telegram="zh-hans")

    # Did the ministry name a company? It did not, and the notice itself is cited.
    answer = await xiaolin.asks("中国国家安全部的通告点名Worldcoin了吗？")
    assert answer.text.startswith(xiaolin.phrase("headline-mss-named-none", refs="").strip())
    assert xiaolin.cites(answer, "CN")

    # The number behind a sentence leads to where it comes from.
    numbers = linked(answer)
    assert "[1]" in numbers
    assert numbers["[1]"] in {notice.url for notice in talk.advisories.values()}

    # She reads the notice: its summary, how it stands, its page.
    source = await xiaolin.presses(answer, "button-sources")
    assert xiaolin.reads(source, "source-summary")
    assert xiaolin.offers(source, "button-open-page")

    # An offer reaches her; she asks about it, and then about the same in Kenya.
    offer = await xiaolin.asks("商场里说扫一下虹膜就给500元代币，能去吗？")
    assert xiaolin.begins(offer, "headline-high")
    kenya = await xiaolin.asks("在肯尼亚呢？")
    assert xiaolin.begins(kenya, "headline-high")
    assert xiaolin.cites(kenya, "KE")

    # Where could that be reported? In Kenya, at its authority.
    report = await xiaolin.asks("在哪里举报？")
    assert not xiaolin.begins(report, "headline-out-of-scope")
    assert xiaolin.cites(report, "KE")
    button = await xiaolin.presses(kenya, "button-report")
    assert xiaolin.begins(button, "report-title")
    assert xiaolin.cites(button, "KE")


async def test_in_taiwan_the_same_is_read_and_answered_in_traditional_letters(
    talk: Talk,
) -> None:
    meihui = Friend(talk, "zh-Hant", "美惠", telegram="zh-hans")

    # Her Telegram is set to simplified letters; she writes in the others, and so does the bot.
    answer = await meihui.asks("商場裡說掃一下虹膜就給五百元代幣，可以去嗎？")
    assert meihui.begins(answer, "headline-high")

    # She sets the language, so that commands come in it, too.
    told = await meihui.commands("/language", "zh-TW")
    assert plain(told.text).startswith(meihui.phrase("language-set", language="").strip())
    assert meihui.begins(await meihui.commands("/privacy"), "start-automated")
