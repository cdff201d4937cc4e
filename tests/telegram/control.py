"""A stand-in told from outside what to do, over ``/control/…``: JSON in, JSON out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.telegram.hearing import heard
from tests.telegram.people import Person
from tests.telegram.server import BotApi
from tests.telegram.wire import Json


class Control:
    """The orders that a stand-in in another process takes."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._people: dict[int, Person] = {}
        self._orders: dict[str, Callable[[Json], Any]] = {
            "backlog": self._backlog,
            "calls": self._calls,
            "clear": self._clear,
            "fault": self._fault,
            "heard": self._heard,
            "person": self._person,
            "push": self._push,
            "shares": self._shares,
            "state": self._state,
        }

    def routes(self) -> list[Route]:
        """Where orders are taken."""
        return [Route("/control/{order}", self._obey, methods=["POST"])]

    async def _obey(self, request: Request) -> Response:
        order = request.path_params["order"]
        given = json.loads(await request.body() or b"{}")
        if order == "says":
            result: Any = await self._says(given)
        elif order in self._orders:
            result = self._orders[order](given)
        else:
            return Response(f"no order {order}", 404)
        return Response(json.dumps(result), media_type="application/json")

    def _person(self, given: Json) -> int:
        person = self._api.person(**given)
        self._people[person.id] = person
        return person.id

    async def _says(self, given: Json) -> int:
        person = self._people[given["person"]]
        said = await person.says(given["text"], ago=given.get("ago", 0.0))
        return said.id

    def _backlog(self, given: Json) -> list[int]:
        people = [self._people[number] for number in given["people"]]
        return self._api.backlog(given["count"], people, given.get("seconds", 1800.0))

    def _push(self, given: Json) -> int:
        return self._api.updates.push_raw(
            given["payload"], lane=given.get("lane", 0), ago=given.get("ago", 0.0)
        )

    def _fault(self, given: Json) -> bool:
        self._api.faults.add(**given)
        return True

    def _shares(self, given: Json) -> bool:
        faults = self._api.faults
        faults.duplicate = given.get("duplicate", faults.duplicate)
        faults.redeliver = given.get("redeliver", faults.redeliver)
        return True

    def _clear(self, given: Json) -> bool:
        self._api.faults.clear()
        return True

    def _calls(self, given: Json) -> list[Json]:
        wanted = given.get("method", "")
        calls = enumerate(self._api.calls)
        return [
            {
                "number": number,
                "method": one.method,
                "params": {key: _plain(value) for key, value in one.params.items()},
                "at": one.at,
                "status": one.status,
                "error": one.error,
            }
            for number, one in calls
            if number >= given.get("since", 0) and wanted in ("", one.method)
        ]

    def _heard(self, given: Json) -> list[Json]:
        chat = self._api.world.chats[given["chat"]]
        posted = (chat.message(number) for number in chat.voiced)
        return [asdict(heard(one)) for one in posted if one is not None]

    def _state(self, given: Json) -> Json:
        updates = self._api.updates
        return {
            "pushed": len(updates.pushed),
            "pending": len(updates),
            "confirmed": updates.confirmed,
            "open_polls": self._api.polling.open_polls,
            "violations": [asdict(one) for one in self._api.violations],
        }


def _plain(value: Any) -> Any:
    """A parameter as JSON; of a file only its name."""
    return value if not hasattr(value, "content") else {"file": value.name}
