"""Render and drive the app in this process: no browser, no server.

A stand-in for the client sits at the other end of Flet's own session. It takes every message the
real client would take, serialised in the same way, and answers the calls the app makes to it.
"""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import Any

import flet as ft
import msgpack
from flet.components.public_utils import unwrap_component
from flet.controls.base_control import BaseControl
from flet.controls.context import _context_page, context
from flet.messaging.connection import Connection
from flet.messaging.protocol import (
    Message,
    MessageAction,
    RegisterClientResponseBody,
    configure_encode_object_for_msgpack,
)
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub

from lbp_app.app import show
from lbp_app.models import Language, Value
from lbp_app.storage import Log
from lbp_app.storage.backends.memory import MemoryBackend

Kind = type[Any] | tuple[type[Any], ...]

BUTTONS = (
    ft.Button,
    ft.FilledButton,
    ft.FilledTonalButton,
    ft.TextButton,
    ft.OutlinedButton,
    ft.IconButton,
)

WORDS_OF = ("value", "label", "title", "content", "tooltip", "semantics_label", "error", "helper")


class Client(Connection):
    """The other end of a session: keeps what it is sent and answers what it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.get_running_loop()
        self.pubsubhub = PubSubHub()
        self.page_url = "http://localhost/"
        self.calls: list[tuple[str, str, dict[str, Any]]] = []
        self.crashes: list[str] = []
        self.session: Session
        self._encode = configure_encode_object_for_msgpack(BaseControl)

    def send_message(self, message: Message) -> None:
        # Serialising takes the snapshots that later differences rest on, and finds what can't be
        # sent, just as the real connection does.
        msgpack.packb([message.action, message.body], default=self._encode)
        if message.action == MessageAction.INVOKE_METHOD:
            self.loop.call_soon(self._answer, message.body)
        elif message.action == MessageAction.SESSION_CRASHED:
            self.crashes.append(message.body.message)

    def _answer(self, call: Any) -> None:
        kind = self.session.index[call.control_id]._c
        self.calls.append((kind, call.name, call.args or {}))
        if call.name == "push_route":
            self._route = asyncio.create_task(self.route(call.args["route"]))
        self.session.handle_invoke_method_results(call.control_id, call.call_id, None, None)

    async def route(self, route: str) -> None:
        self.session.apply_page_patch({"route": route})
        page = self.session.page
        await self.session.dispatch_event(page._i, "route_change", {"route": route})


class App:
    """The app as a reader sees it: words on the screen, and things to tap."""

    def __init__(self, client: Client, log: Log, state: Any) -> None:
        self.client, self.log, self.state = client, log, state
        self.session, self.page = client.session, client.session.page

    @property
    def view(self) -> Any:
        """The view on top."""
        return unwrap_component(unwrap_component(self.page.views)[-1])

    def walk(self, root: Any = None) -> Iterator[BaseControl]:
        """Give every control on the screen, dialogs last."""
        seen: set[int] = set()

        def visit(value: Any) -> Iterator[BaseControl]:
            if isinstance(value, list | tuple):
                for each in value:
                    yield from visit(each)
            if not isinstance(value, BaseControl) or id(value) in seen:
                return
            seen.add(id(value))
            yield value
            if value._c == "C":
                yield from visit(value._b)
                return
            for field in dataclasses.fields(value):
                if not field.metadata.get("skip") and field.name != "_parent":
                    yield from visit(getattr(value, field.name, None))

        yield from visit(self.view if root is None else root)
        if root is None:
            yield from visit([d for d in self.page._dialogs.controls if d.open])

    def words(self, root: Any = None) -> list[str]:
        """Give all words on the screen, in order."""
        found: list[str] = []
        for control in self.walk(root):
            if isinstance(control, ft.Text) and control.spans:
                found.append("".join(span.text or "" for span in control.spans))
            found += [
                value
                for name in WORDS_OF
                if isinstance(value := getattr(control, name, None), str) and value
            ]
        return found

    def sees(self, words: str) -> bool:
        """Whether the words stand somewhere on the screen."""
        return any(words in each for each in self.words())

    def find(self, kind: Kind, words: str | None = None) -> list[Any]:
        """Find controls of a kind that hold the words."""
        return [
            control
            for control in self.walk()
            if isinstance(control, kind)
            and (words is None or any(words == each for each in self.words(control)))
        ]

    def the(self, kind: Kind, words: str | None = None) -> Any:
        """Find the one control of a kind that holds the words."""
        found = self.find(kind, words)
        assert len(found) == 1, f"{len(found)} of {kind} with {words!r}: {self.words()}"
        return found[0]

    async def fire(self, control: Any, event: str = "click", **changed: Any) -> None:
        """Do what the reader does to a control, with the properties that this changes."""
        if changed:
            self.session.apply_patch(control._i, changed)
        await self.session.dispatch_event(control._i, event, None)
        await self.settle()

    async def tap(self, words: str) -> None:
        """Tap the button with these words."""
        await self.fire(self.the(BUTTONS, words))

    async def write(self, label: str, words: str) -> None:
        """Fill in a text field."""
        field = next(f for f in self.find(ft.TextField) if f.label == label)
        await self.fire(field, "change", value=words)

    async def choose(self, words: str) -> None:
        """Choose the radio button with these words."""
        line = next(d for d in self.find(ft.GestureDetector) if words in self.words(d))
        radio = next(c for c in self.walk(line) if isinstance(c, ft.Radio))
        group = next(g for g in self.find(ft.RadioGroup) if radio in list(self.walk(g)))
        await self.fire(group, "change", value=radio.value)

    async def tick(self, words: str) -> None:
        """Tick or untick the line with these words."""
        line = next(d for d in self.find(ft.GestureDetector) if words in self.words(d))
        await self.fire(next(c for c in self.walk(line) if isinstance(c, ft.Checkbox)), "change")

    async def go(self, route: str) -> None:
        """Open an address."""
        await self.client.route(route)
        await self.settle()

    async def settle(self) -> None:
        """Wait until the app has nothing left to do."""
        for _ in range(12):
            await asyncio.sleep(0)
        await asyncio.sleep(0.003)
        assert not self.client.crashes, self.client.crashes[0]


async def start(
    route: str = "/",
    *,
    width: int = 390,
    language: Language = Language.NL,
    now: datetime = datetime(2026, 11, 21, 14, 5),
    stored: tuple[Value, ...] = (),
    log: Log | None = None,
) -> App:
    """Start the app over a log in memory.

    Args:
        route: Address to open.
        width: Width of the window in pixels.
        language: Language of the platform.
        now: The frozen time.
        stored: Records and settings that are in the log already.
        log: A log to use instead.
    """
    log = log or await Log.open(MemoryBackend())
    await log.put(*stored)
    client = Client()
    session = client.session = Session(client)
    session.apply_page_patch(
        {"route": route, "width": width, "height": 844, "platform": ft.PagePlatform.ANDROID}
        | {"web": True, "pwa": False}
    )
    body = RegisterClientResponseBody(session.id, session.get_page_patch(), "")
    client.send_message(Message(MessageAction.REGISTER_CLIENT, body))
    _context_page.set(session.page)
    context.reset_auto_update()
    state = show(session.page, log, language=language, clock=lambda: now)
    app = App(client, log, state)
    await app.settle()
    return app


def run(scenario: Callable[[], Awaitable[None]]) -> None:
    """Run an asynchronous test."""
    asyncio.run(scenario())  # type: ignore[arg-type]
