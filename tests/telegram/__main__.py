"""The stand-in as a process: ``python -m tests.telegram --port 8081``."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys

from tests.telegram.control import Control
from tests.telegram.server import BotApi, listening
from tests.telegram.settings import Settings, settings_from


def main() -> int:
    """Runs until it is told to stop. Prints one line of JSON with its ``url`` and ``token``."""
    parser = argparse.ArgumentParser(prog="tests.telegram", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 is any free one")
    parser.add_argument("--settings", default="{}", help="settings as JSON")
    given = parser.parse_args()
    settings = settings_from({"port": given.port} | json.loads(given.settings))
    try:
        asyncio.run(_serve(settings))
    except OSError as error:
        print(f"Cannot listen on port {settings.port}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


async def _serve(settings: Settings) -> None:
    api = BotApi(settings)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with listening(api, api.app(*Control(api).routes())):
        print(json.dumps({"url": api.url, "token": api.token}), flush=True)
        await stop.wait()


if __name__ == "__main__":
    sys.exit(main())
