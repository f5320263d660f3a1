"""What a machine can say of how people who see, hear or point differently get on with the console."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import House
from tests.browser.test_console import ADMIN, EVERYTHING, MENU

pytestmark = pytest.mark.browser

PACKAGE = "axe-core@4.14.1"
FAULTS = """() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
  .then((found) => found.violations.map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 120)}`))"""


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The checker's own text; it runs beside our pages and is never served by them."""
    if shutil.which("npm") is None:
        pytest.skip("node's package tool is not here: apt-get install npm")
    folder = tmp_path_factory.mktemp("axe")
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", ".", PACKAGE],
        cwd=folder, check=True, capture_output=True, timeout=200,
    )  # fmt: skip
    return Path(folder, "node_modules/axe-core/axe.min.js").read_text("utf-8")


def test_no_page_breaks_a_rule_for_those_who_see_or_point_differently(house: House, axe: str) -> None:
    script = house.script("invoice")["id"]
    tabs = ("", "/versions", "/diff", "/runs", "/findings", "/ownership", "/related")
    page = house.page("/", EVERYTHING, bypass_csp=True, reduced_motion="reduce")
    faults = {}
    for path in (*MENU, *ADMIN, *(f"/scripts/{script}{tab}" for tab in tabs), "/people/ana", "/audit-log/3"):
        page.goto(house.url + path)
        page.evaluate(axe)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            faults[path, width] = page.evaluate(FAULTS)
    assert {place: found for place, found in faults.items() if found} == {}


def test_times_are_told_by_the_readers_clock_and_in_utc_beside_it(house: House) -> None:
    there = house.page("/audit-log/3", EVERYTHING, timezone_id="America/Sao_Paulo").locator("time").first
    plain = house.page("/audit-log/3", EVERYTHING, timezone_id="America/Sao_Paulo", java_script_enabled=False)
    in_utc = plain.locator("time").first.inner_text().replace("\u00a0", " ")
    assert in_utc.endswith("UTC")
    assert there.inner_text().replace("\u00a0", " ").endswith("GMT-3")
    assert there.get_attribute("title").replace("\u00a0", " ") == in_utc
    hour = int(in_utc[11:13])
    assert int(there.inner_text()[11:13]) == (hour - 3) % 24
