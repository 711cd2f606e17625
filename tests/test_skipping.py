from __future__ import annotations

import pytest

from tests import skipping

pytest_plugins = ["pytester"]


def ran(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    pytester.makeini("[pytest]\nmarkers =\n    browser\n    linux\n")
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.browser
        def test_a_page(): ...

        @pytest.mark.linux
        def test_a_socket(): ...
        """
    )
    return pytester.runpytest("-p", "tests.skipping", "-p", "no:pytestqt", *arguments)


def test_that_without_a_browser_its_tests_are_skipped_with_one_line(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(skipping, "missing_packages", lambda _: ("chromium",))
    result = ran(pytester)
    result.assert_outcomes(passed=1, skipped=1)
    assert result.ret == pytest.ExitCode.OK
    said = "1 tests in a browser were skipped (Debian: apt-get install chromium)"
    assert [line for line in result.outlines if "skipped (" in line] == [said]


def test_that_a_build_machine_fails_where_a_test_was_skipped(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(skipping, "missing_packages", lambda _: ("chromium",))
    assert ran(pytester, "--nothing-skipped").ret == pytest.ExitCode.TESTS_FAILED
    monkeypatch.setattr(skipping, "missing_packages", lambda _: ())
    assert ran(pytester, "--nothing-skipped").ret == pytest.ExitCode.OK


def test_that_no_other_test_may_skip(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("import pytest\n\ndef test_a_tool():\n    pytest.skip('it is not installed')\n")
    result = pytester.runpytest("-p", "tests.skipping", "-p", "no:pytestqt")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines("*only tests marked `browser` may skip*")


def test_that_what_only_linux_has_is_left_out_elsewhere(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(skipping, "missing_packages", lambda _: ())
    monkeypatch.setattr(skipping, "ON_LINUX", False)
    ran(pytester).assert_outcomes(passed=1, deselected=1)
