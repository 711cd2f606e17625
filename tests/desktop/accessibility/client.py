"""A client of AT-SPI, as a screen reader is one: it asks the program over D-Bus, never from within."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeepney.io.blocking import DBusConnection

Body = tuple[Any, ...]
Address = tuple[str, str]
"""The name of a program on the bus, and a path within it."""
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION, TEXT, VALUE = "org.a11y.atspi.Action", "org.a11y.atspi.Text", "org.a11y.atspi.Value"
PRESS_AND_RELEASE = 3
"""The kind of key event that is given by a symbol, pressed and let go."""
SECONDS = 20
"""How long the program may take to answer."""
STATES = {
    1: "active", 4: "checked", 5: "collapsed", 9: "expandable", 10: "expanded", 11: "focusable",
    12: "focused", 16: "modal", 25: "showing", 30: "visible", 41: "checkable",
}  # fmt: skip
"""The states that tests speak of, by their numbers in AT-SPI."""


@dataclass(frozen=True)
class Node:
    """What a client is told of one part of the program; `value` is None where it has none."""

    address: Address
    role: str
    name: str
    description: str
    states: frozenset[str]
    interfaces: frozenset[str]
    value: float | None
    text: str
    described: bool
    """Whether another part, such as a label, is said to name it."""


class Client:
    """Asks the program behind a bus of AT-SPI; `session` is the address of the session's bus."""

    def __init__(self, session: str) -> None:
        with open_dbus_connection(session) as bus:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = bus.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=SECONDS).body[0]
        self._bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def programs(self) -> list[Address]:
        """Return the addresses of the programs that assistive technology can see."""
        return self.children((REGISTRY, "/org/a11y/atspi/accessible/root"))

    def children(self, at: Address) -> list[Address]:
        """Return the addresses of the parts of a part; none where it has gone."""
        try:
            found: list[Address] = self._call(at, ACCESSIBLE, "GetChildren")[0]
        except DBusErrorResponse:
            return []
        return found

    def parts(self, at: Address) -> list[Node]:
        """Return the parts of a part."""
        return [node for child in self.children(at) if (node := self._find(child)) is not None]

    def walk(self, at: Address, enter: Callable[[Node], bool] = lambda _: True) -> Iterator[Node]:
        """Yield a part and everything in it, but for the parts that are not to be entered."""
        node = self._find(at)
        if node is not None and enter(node):
            yield node
            for child in self.children(at):
                yield from self.walk(child, enter)

    def look(self, at: Address) -> Node:
        """Return what is told of one part."""
        low, high = self._call(at, ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        interfaces = frozenset(self._call(at, ACCESSIBLE, "GetInterfaces")[0])
        return Node(
            address=at,
            role=self._call(at, ACCESSIBLE, "GetRoleName")[0],
            name=self._get(at, ACCESSIBLE, "Name"),
            description=self._get(at, ACCESSIBLE, "Description"),
            states=frozenset(name for bit, name in STATES.items() if bits >> bit & 1),
            interfaces=interfaces,
            value=self._get(at, VALUE, "CurrentValue") if VALUE in interfaces else None,
            text=self._call(at, TEXT, "GetText", "ii", (0, -1))[0] if TEXT in interfaces else "",
            described=bool(self._call(at, ACCESSIBLE, "GetRelationSet")[0]),
        )

    def press(self, node: Node) -> None:
        """Do what a part offers first, without waiting for what comes of it."""
        self._call(node.address, ACTION, "DoAction", "i", (0,))

    def _find(self, at: Address) -> Node | None:
        try:
            return self.look(at)
        except DBusErrorResponse:
            return None  # it has gone since it was listed

    def set_value(self, node: Node, value: float) -> None:
        """Set the value of a slider or a spin box."""
        asked = Properties(DBusAddress(node.address[1], node.address[0], VALUE))
        self._reply(asked.set("CurrentValue", "d", float(value)))

    def type_key(self, symbol: int) -> None:
        """Press a key of the keyboard, in whatever has the focus; `symbol` is its number in X."""
        keyboard = "/org/a11y/atspi/registry/deviceeventcontroller"
        service = "org.a11y.atspi.DeviceEventController"
        key = symbol, "", PRESS_AND_RELEASE
        self._call((REGISTRY, keyboard), service, "GenerateKeyboardEvent", "isu", key)

    def _get(self, at: Address, interface: str, name: str) -> Any:
        asked = Properties(DBusAddress(at[1], at[0], interface)).get(name)
        return self._reply(asked)[0][1]

    def _call(
        self, at: Address, interface: str, method: str, signature: str | None = None, body: Body = ()
    ) -> Any:
        return self._reply(new_method_call(DBusAddress(at[1], at[0], interface), method, signature, body))

    def _reply(self, asked: Any) -> Any:
        return unwrap_msg(self._bus.send_and_get_reply(asked, timeout=SECONDS))
