"""Which tests may stay out: those in a browser where there is none, those for Linux elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.system import missing_packages

if TYPE_CHECKING:
    from collections.abc import Generator

STRICT = "--nothing-skipped"
ON_LINUX = sys.platform.startswith("linux")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(STRICT, action="store_true", help="fail if a test was skipped")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if packages := missing_packages("browser"):
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=f"apt-get install {' '.join(packages)}"))
    if not ON_LINUX:
        elsewhere = [item for item in items if item.get_closest_marker("linux")]
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and not item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid}: only tests marked `browser` may skip"
    return report


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.getoption(STRICT) and _skipped(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if skipped := _skipped(config):
        packages = " ".join(missing_packages("browser"))
        said = f"{skipped} tests in a browser were skipped (Debian: apt-get install {packages})"
        terminalreporter.write_line(said, yellow=True)


def _skipped(config: pytest.Config) -> int:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("skipped", ())) if reporter else 0
