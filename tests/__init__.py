"""The tests. What they need of the machine is seen to before any of them is imported, and Qt with it."""

from tests import machine

machine.require_what_tests_need()
machine.forget_the_rest()
