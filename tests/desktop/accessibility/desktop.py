"""A desktop of its own for one program: a display, a bus, the services of assistive technology."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from tests.desktop.accessibility.client import Client

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECONDS = 60
"""How long a machine may take to start the program."""


class Program:
    """The program on such a desktop, and a client that looks at it."""

    def __init__(self, process: subprocess.Popen[bytes], client: Client) -> None:
        self.process = process
        self.client = client

    @property
    def address(self) -> tuple[str, str]:
        """Where the client finds it, once it has a window."""
        return self.client.programs()[0]

    @property
    def runs(self) -> bool:
        """Whether it is alive."""
        return self.process.poll() is None


@contextmanager
def run_program(home: Path, *arguments: str, screens: int = 1) -> Iterator[Program]:
    """Run the program as a screen reader finds it, its folders in `home`; ends all that was started."""
    with ExitStack() as stack:
        display = _start_display(stack, screens)
        bus = _start_bus(stack, {**os.environ, "DISPLAY": display})
        environment = {
            **os.environ,
            **dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(home)),
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        command = [sys.executable, "-m", "steelyard", *arguments]
        process = stack.enter_context(_ended(subprocess.Popen(command, env=environment)))
        client = Client(bus)
        stack.callback(client.close)
        program = Program(process, client)
        wait_until(lambda: bool(client.programs()), f"{command} shows itself")
        yield program


def wait_until(true: Callable[[], bool], what: str) -> None:
    """Ask until something is true; says what was waited for where it never is."""
    end = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < end, f"waited in vain until {what}"
        time.sleep(0.1)


def _start_display(stack: ExitStack, screens: int) -> str:
    read, write = os.pipe()
    sizes = [word for number in range(screens) for word in ("-screen", str(number), "1600x1000x24")]
    command = ["Xvfb", "-displayfd", str(write), *sizes, "-nolisten", "tcp"]
    started = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    stack.enter_context(_ended(started))
    os.close(write)
    with os.fdopen(read) as told:
        return f":{told.readline().strip()}"


def _start_bus(stack: ExitStack, environment: dict[str, str]) -> str:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    started = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    stack.enter_context(_ended(started))
    assert started.stdout is not None
    return started.stdout.readline().strip()


@contextmanager
def _ended(process: subprocess.Popen[Any]) -> Iterator[subprocess.Popen[Any]]:
    with process:
        try:
            yield process
        finally:
            process.terminate()
