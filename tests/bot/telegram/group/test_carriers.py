"""What can carry an offer, from the gate to the hint."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from tests.bot.telegram.group.scenes import OFFER, Scene, open_scene
from tests.bot.telegram.talks import Talk, open_talk
from tests.telegram import contents, updates
from tests.telegram.crowd import Said

pytestmark = pytest.mark.asyncio(loop_scope="module")

PARTS = ("Hello everybody, it is a scan of the iris", "50 dollars in tokens, cash at once",
         "come to our kiosk today")  # fmt: skip

Posting = Callable[[Scene], Awaitable[object]]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talk(home: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Talk]:
    async with open_talk(home, tmp_path_factory.mktemp("bot")) as running:
        yield running
        assert not [v.kind for v in running.api.violations]


async def parts(scene: Scene) -> None:
    for part in PARTS:
        await scene.member.says(part, scene.group)


async def poll(scene: Scene) -> Said:
    asked = contents.poll(scene.talk.api.world, "Who will scan their iris today?",
                          ["I will, for 50 dollars in tokens, where?", "Come to our kiosk",
                           "Write me in private, cash at once"])  # fmt: skip
    return await scene.member.sends(asked, scene.group)


async def edited(scene: Scene) -> Said:
    said = await scene.member.says("Good morning", scene.group)
    return await scene.member.edits(said, OFFER)


async def button(scene: Scene) -> Said:
    rows = contents.link_buttons({OFFER: "https://kiosk.test"})
    via = {"via_bot": {"id": 99, "is_bot": True, "first_name": "Like", "username": "like_bot"}}
    return await scene.member.sends(contents.words("Vote") | rows | via, scene.group)


async def channel(scene: Scene) -> Said:
    return await scene.member.says(OFFER, scene.group, speaks_as=scene.talk.api.channel())


async def topic(scene: Scene) -> Said:
    number = scene.group.open_topic("Jobs", by=scene.owner)
    return await scene.member.says(OFFER, scene.group, thread=number)


CARRIERS: dict[str, Posting] = {
    "text": lambda s: s.member.says(OFFER, s.group),
    "caption": lambda s: s.member.sends_photo(OFFER, s.group),
    "album": lambda s: s.member.sends_album(["", OFFER, ""], s.group),
    "album with the offer twice": lambda s: s.member.sends_album([OFFER, OFFER], s.group),
    "forward": lambda s: s.member.forwards(OFFER, s.group),
    "edit": edited,
    "poll": poll,
    "parts": parts,
    "buttons": button,
    "channel": channel,
    "topic": topic,
    "contact": lambda s: s.member.sends(contents.contact("+34911222333", OFFER), s.group),
}


@pytest.mark.parametrize("carrier", CARRIERS)
async def test_an_offer_is_seen_wherever_it_stands_and_gets_one_hint(
    talk: Talk, carrier: str
) -> None:
    scene = await open_scene(talk)
    await CARRIERS[carrier](scene)
    hint = await scene.hears()
    await scene.quiet()
    (stored,) = scene.hints()
    assert stored.hint == hint.id
    if carrier == "topic":
        assert hint.thread == stored.thread != 0


async def commented(scene: Scene) -> None:
    await scene.member.says("Careful, do not fall for this one, it is a scam", scene.group)
    await scene.member.forwards(OFFER, scene.group)


async def quoted(scene: Scene) -> None:
    elsewhere = contents.external_reply(updates.forwarded("Somebody", 1))
    said = contents.words("Do not go there, this is a scam") | contents.quote(OFFER) | elsewhere
    await scene.member.sends(said, scene.group)


async def hidden_admin(scene: Scene) -> None:
    await scene.somebody(admin=True, anonymous=True).says(OFFER, scene.group)


async def linked_channel(scene: Scene) -> None:
    channel = scene.talk.api.channel()
    scene.group.chat.linked = channel.id
    await channel.posts(OFFER)


async def ours(scene: Scene) -> None:
    via = {"via_bot": scene.talk.api.world.bot.json()}
    await scene.member.sends(contents.words(OFFER) | via, scene.group)


@pytest.mark.parametrize(
    "posting",
    [commented, quoted, hidden_admin, linked_channel, ours,
     lambda s: s.owner.says(OFFER, s.group),
     lambda s: s.member.sends(contents.contact("+34911222333", "Iris Cash"), s.group)],
    ids=["commented forward", "quoted in a warning", "hidden admin", "linked channel", "ours",
         "admin", "a person's card"],
)  # fmt: skip
async def test_what_is_nobodys_offer_gets_none(talk: Talk, posting: Posting) -> None:
    scene = await open_scene(talk)
    await posting(scene)
    await scene.quiet()
    assert scene.hints() == []
    assert scene.counts() == {}


async def test_a_new_administrator_is_known_at_once(talk: Talk) -> None:
    scene = await open_scene(talk)
    assert not await talk.bot.side.admins.is_admin(scene.group.id, scene.member.id)
    scene.somebody(admin=True)
    newest = max(talk.api.world.users)
    await talk.settled()
    asked = len(talk.api.called("getChatAdministrators", scene.group.id))
    assert await talk.bot.side.admins.is_admin(scene.group.id, newest)
    assert len(talk.api.called("getChatAdministrators", scene.group.id)) == asked
