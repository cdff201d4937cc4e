"""What groups have chosen, for the event loop: all of it in memory, written through to the store.

Every message of a group is looked at in the light of these settings, so none may wait for the
disk. All changes go through here; a group that is not known counts as one that only watches.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from bot.groups.settings import GroupSettings, Mode
from bot.store.groups import Groups


class GroupBook:
    """The settings of all groups. What the store raises is `StoreError`."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._settings: dict[int, GroupSettings] = {}
        # what is read from the disk must not overtake what is written to it
        self._turn = asyncio.Lock()

    async def load(self) -> None:
        """Read what is stored: before anything is asked, and when something was erased or moved
        by others."""
        async with self._turn:
            await self._read()

    def settings(self, chat: int) -> GroupSettings | None:
        """What a group has chosen; None for one that is not known."""
        return self._settings.get(chat)

    def mode(self, chat: int) -> Mode:
        """What is done in a group; one that is not known only watches."""
        known = self._settings.get(chat)
        return Mode.WATCH if known is None else known.mode

    def all(self) -> Iterator[tuple[int, GroupSettings]]:
        """Every group that is known, with what it chose."""
        yield from list(self._settings.items())

    async def known(self, chat: int, now: float) -> GroupSettings:
        """What a group has chosen; one that was not known is from ``now`` on, and watches."""
        found = self._settings.get(chat)
        if found is None:
            found = GroupSettings(joined=now)
            await self.save(chat, found)
        return found

    async def save(self, chat: int, settings: GroupSettings) -> None:
        """Keep what a group has chosen."""
        async with self._turn:
            await asyncio.to_thread(self._groups.save, chat, settings)
            self._settings[chat] = settings

    async def moved(self, old: int, new: int) -> None:
        """A group got another id: what is stored follows."""
        async with self._turn:
            await asyncio.to_thread(self._groups.moved, old, new)
            await self._read()

    async def forget(self, chat: int) -> int:
        """Erase everything about a group, or about a person in groups; how many rows went."""
        async with self._turn:
            erased = await asyncio.to_thread(self._groups.forget, chat)
            await self._read()
            return erased

    async def _read(self) -> None:
        self._settings = dict(await asyncio.to_thread(lambda: list(self._groups.chats())))
