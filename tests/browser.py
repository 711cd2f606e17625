"""A browser for tests: Debian's chromium, spoken to by the W3C WebDriver protocol over its own driver."""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

from steelyard.bundle import resource

if TYPE_CHECKING:
    from pathlib import Path

TAB, ENTER, SPACE, LEFT, RIGHT, HOME, END = "\ue004", "\ue007", " ", "\ue012", "\ue014", "\ue011", "\ue010"
"""Keys as WebDriver names them."""
FONTS = "<fontconfig><dir>{folder}</dir><cachedir prefix='xdg'>fontconfig</cachedir></fontconfig>"
"""The page sees the program's own fonts and no others, so that it breaks its lines alike everywhere."""
_WITHIN = 60.0
"""Seconds in which the driver has to answer; only a broken one takes them."""
_ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
)


class Browser:
    """A chromium without a window. What goes wrong in a page's script is an error of the call that ran it."""

    def __init__(self, profile: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        fonts = profile.parent / "fonts.conf"
        fonts.write_text(FONTS.format(folder=resource("fonts")), encoding="utf-8")
        self._driver = subprocess.Popen(
            ["chromedriver", f"--port={port}"],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        )
        assert self._driver.stdout is not None
        for line in self._driver.stdout:
            if "was started successfully" in line:
                break
        self._base = f"http://127.0.0.1:{port}/session"
        wanted = {
            "browserName": "chrome",
            "goog:chromeOptions": {"args": [*_ARGUMENTS, f"--user-data-dir={profile}"]},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }
        started = self._ask("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self._base += f"/{started['sessionId']}"
        self._ask("POST", "/url", {"url": "about:blank"})

    def close(self) -> None:
        """End the browser and its driver."""
        self._ask("DELETE", "")
        self._driver.terminate()
        self._driver.wait()
        if self._driver.stdout is not None:
            self._driver.stdout.close()

    def open(self, path: Path) -> None:
        """Show a page from disk; what was asked for and said before is forgotten."""
        self._logged("performance")
        self._logged("browser")
        self._ask("POST", "/url", {"url": path.as_uri()})

    def run(self, script: str, *arguments: object) -> Any:
        """Return what the body of a function gives in the page."""
        return self._ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def wait(self, script: str, *arguments: object) -> Any:
        """Return what the body of a function hands to the function that is its last argument."""
        return self._ask("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def press(self, *keys: str) -> None:
        """Press keys one after another on whatever has the keyboard."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def click(self, selector: str) -> None:
        """Click an element as people do: it has to be in sight and nothing may cover it."""
        element = self._ask("POST", "/element", {"using": "css selector", "value": selector})
        self._ask("POST", f"/element/{next(iter(element.values()))}/click", {})

    def command(self, name: str, **parameters: object) -> Any:
        """Return the answer of chromium's own protocol, which has more than the standard."""
        return self._ask("POST", "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def print(self) -> bytes:
        """Return the page as it prints, as PDF on A4 with the page's own margins."""
        asked = {"preferCSSPageSize": True, "printBackground": False}
        return base64.b64decode(self.command("Page.printToPDF", **asked)["data"])

    def asked_for(self) -> list[str]:
        """Return the addresses that were asked for since the page was opened."""
        messages = [json.loads(entry["message"])["message"] for entry in self._logged("performance")]
        sent = [each["params"] for each in messages if each["method"] == "Network.requestWillBeSent"]
        return [each["request"]["url"] for each in sent]

    def complaints(self) -> list[str]:
        """Return what the browser complained about since the page was opened."""
        return [entry["message"] for entry in self._logged("browser")]

    def _logged(self, kind: str) -> list[dict[str, Any]]:
        return list(self._ask("POST", "/se/log", {"type": kind}))

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self._base}{path}", content, method=method)
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=_WITHIN) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            with error:
                raise AssertionError(json.load(error)["value"]["message"]) from None
