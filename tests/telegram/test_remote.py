from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import telegram
from telegram import Bot

from tests.telegram.clients import quick_request
from tests.telegram.remote import open_remote_bot_api

ROOT = Path(__file__).resolve().parents[2]


def test_the_library_is_not_hidden_by_this_folder() -> None:
    assert telegram.__file__ and not telegram.__file__.startswith(str(ROOT / "tests"))
    code = "import tests.telegram.wire, importlib.util as u; print(u.find_spec('telegram').origin)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == telegram.__file__


async def test_a_stand_in_in_its_own_process() -> None:
    settings = {"rates": {"private_per_second": 0}, "limits": {"text": 10}, "seed": 3}
    async with open_remote_bot_api(**settings) as api:
        ana = await api.person("es", "Ana")
        await api.shares(redeliver=1.0)
        await api.says(ana, "hola")
        ids = await api.backlog(3, [ana])
        ids.append(await api.push({"message": None}, lane=ana))
        bot = Bot(
            api.token,
            base_url=api.base_url,
            base_file_url=api.base_file_url,
            request=quick_request(),
            get_updates_request=quick_request(),
        )
        async with bot:
            updates = await bot.get_updates()
            assert [one.update_id for one in updates[1:]] == ids
            await bot.send_message(ana, "x" * 10)
            await api.fault("error", method="getChat", status=502)
            try:
                await bot.get_chat(ana)
            except telegram.error.NetworkError as error:
                assert "502" in str(error)
            try:
                await bot.send_message(ana, "x" * 11)
            except telegram.error.BadRequest as error:
                assert "too long" in str(error)
            await bot.get_updates(offset=ids[0])
        assert [one["text"] for one in await api.heard(ana)] == ["x" * 10]
        calls = await api.calls("sendMessage")
        assert [(one["params"]["text"], one["status"]) for one in calls] == [
            ("x" * 10, 200),
            ("x" * 11, 400),
        ]
        state = await api.state()
        assert (state["pushed"], state["pending"]) == (5, 4)
        assert state["confirmed"] == [ids[0] - 1]
        assert [one["kind"] for one in state["violations"]] == ["length"]


async def test_it_can_be_told_where_to_listen_and_to_stop() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.telegram"), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    line = (await process.stdout.readline()).decode()
    port = line.partition("127.0.0.1:")[2].partition('"')[0]
    second = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.telegram", "--port", port),
        cwd=ROOT,
        stderr=asyncio.subprocess.PIPE,
    )
    _, complaint = await second.communicate()
    assert second.returncode == 1
    assert complaint.decode().startswith(f"Cannot listen on port {port}: ")
    assert len(complaint.splitlines()) == 1
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0
