"""The console in a real browser: what people see, can do, and cannot be tricked into."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from client import until

from tests import independent_verifier
from tests.browser.conftest import SECRET, House

pytestmark = pytest.mark.browser

MENU = ("/", "/scripts", "/runs", "/findings", "/secrets", "/machines", "/coverage", "/decisions", "/people", "/adoptions",
        "/logins", "/board", "/me", "/help")  # fmt: skip
ADMIN = ("/transfers", "/appeals", "/holds", "/erasures", "/break-glass", "/audit-log", "/evidence")
EVERYTHING = "local --role analyst --role admin --role owner --role auditor --role privacy"

# The contrast of every text with what stands behind it, by WCAG's formula; what is too weak, in words.
WEAK_TEXTS = """() => {
  const parts = (colour) => { const found = colour.match(/[\\d.]+/g).map(Number); return found.length < 4 ? [...found, 1] : found; };
  const over = (top, under) => top.slice(0, 3).map((part, n) => part * top[3] + under[n] * (1 - top[3])).concat([1]);
  const light = (colour) => colour.slice(0, 3).map((part) => part / 255)
    .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0);
  const behind = (element) => {
    let ground = parts(getComputedStyle(document.body).backgroundColor);
    const line = []; for (let one = element; one; one = one.parentElement) line.unshift(one);
    for (const one of line) ground = over(parts(getComputedStyle(one).backgroundColor), ground);
    return ground;
  };
  const weak = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, text = walker.currentNode.textContent.trim();
    const box = element.getBoundingClientRect();
    if (!text || !box.width || element.closest(".hidden, .skip, svg, option, datalist, details:not([open]) > :not(summary)")) continue;
    const style = getComputedStyle(element), ground = behind(element);
    const [one, other] = [light(over(parts(style.color), ground)), light(ground)].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05), size = parseFloat(style.fontSize);
    const enough = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    if (ratio < enough) weak.push(`${text.slice(0, 40)}: ${ratio.toFixed(2)}`);
  }
  return weak;
}"""

FOCUS = """() => [
  document.activeElement.getAttribute("href"), getComputedStyle(document.activeElement).outlineStyle,
]"""


def test_a_printed_link_signs_in_once(house: House) -> None:
    link = house.vault.command("sign-in", "ines")
    context = house.browser.new_context()
    page = context.new_page()
    page.goto(link)
    assert page.title() == "Overview - Script Escrow"
    assert "Development sign-in" in page.inner_text(".banner")
    page.click("details.account > summary")
    page.click("text=Sign out")
    assert page.inner_text("h1") == "Sign in"
    page.goto(link)
    assert page.inner_text("h1") == "Unauthorized"
    page.goto(house.url + "/scripts")
    assert page.inner_text("h1") == "Sign in"
    context.close()


def test_the_numbers_of_the_overview_are_those_of_the_interface(house: House) -> None:
    page = house.page("/")
    scripts = list(house.api.items("/scripts"))
    figures = {
        figure.locator("span").inner_text(): figure.locator("b").inner_text().strip()
        for figure in page.locator(".figure").all()
    }
    for level in ("critical", "high"):
        assert figures[level] == str(sum(script["level"] == level for script in scripts))
    assert figures["runs recorded"] == str(sum(1 for _ in house.api.items("/runs")))
    assert figures["without an owner"] == str(sum(script["owner"] is None for script in scripts))
    assert f"{len(scripts)} scripts" in page.inner_text(".lead")


def test_the_list_is_filtered_and_a_filter_is_taken_away(house: House) -> None:
    page = house.page("/scripts")
    page.fill("input[name=q][placeholder='name or path']", "invoice")
    page.select_option("select[name=vector]", "credentials")
    page.click("main button:text('Filter')")
    assert names(page) == ["invoice_entry.py"]
    assert "q=invoice" in page.url
    page.click("a.tag[aria-label^='Remove filter vector']")
    page.click("a.tag[aria-label^='Remove filter q']")
    assert len(names(page)) == 3
    page.click("summary:text('More filters')")
    page.fill("input[name=endpoint]", "no-such-machine")
    page.click("main button:text('Filter')")
    assert "No script matches" in page.inner_text("main")


def test_code_shows_a_placeholder_and_never_the_secret(house: House) -> None:
    page = house.page(f"/scripts/{house.script('invoice')['id']}")
    chip = page.locator(".code .secret").first
    assert "password" in chip.inner_text()
    assert SECRET not in page.content()
    assert page.locator("tr.hit td.n .shape").count() >= 1
    assert any("written in the script" in note for note in page.locator("tr.note").all_inner_texts())
    page.click(".side a:has-text('layout.py')")
    assert "def shown(number):" in page.inner_text(".code")


def test_raw_code_is_downloaded_with_a_reason(house: House) -> None:
    page = house.page(f"/scripts/{house.script('invoice')['id']}")
    page.click("summary:text('Read it raw')")
    page.fill("form[action$='/raw'] input[name=reason]", "incident 7")
    with page.expect_download() as download:
        page.click("text=Download raw")
    assert SECRET in download.value.path().read_text()
    leaf = house.api.get("/audit/leaves?event=content.read_raw&limit=1")["items"][0]
    assert leaf["details"]["reason"] == "incident 7"


def test_two_versions_stand_side_by_side(house: House) -> None:
    page = house.page(f"/scripts/{house.script('invoice')['id']}/versions")
    page.click("text=Compare the two")
    assert "invoices entered:" in page.inner_text("td.removed")
    assert "invoices entered today:" in page.inner_text("td.added")
    assert SECRET not in page.content()


def test_findings_lead_to_their_line(house: House) -> None:
    page = house.page("/findings?vector=credentials")
    page.click("table a:has-text('invoice_entry.py')")
    assert page.url.partition("#")[2].startswith("L")
    assert "senha" in page.inner_text("tr:target")


def test_a_transfer_goes_from_plan_to_undo_and_its_proofs_are_checked_offline(house: House) -> None:
    hr = house.page("/people/ana", "helena")
    hr.on("dialog", lambda dialog: dialog.accept())
    hr.click("text=Plan the transfer")
    assert "planned" in hr.inner_text("h1")
    hr.click("text=Apply this plan")
    assert "applied" in hr.inner_text("h1")
    custodian = house.script("tidy")["custodian"]
    assert custodian["key"] == "marta"
    hr.click("text=Undo this transfer")
    assert "undone" in hr.inner_text("h1")
    assert house.script("tidy")["owner"]["key"] == "ana"
    assert until(lambda: hr.reload() and hr.locator("text=Download the proofs").count(), 60)
    with hr.expect_download() as download:
        hr.click("text=Download the proofs")
    packed = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    entries = [name for name in packed.namelist() if name.endswith(".entry")]
    assert len(entries) == 3
    for name in entries:
        proof = packed.read(name.replace(".entry", ".tlog-proof")).decode()
        key = packed.read("log-key.txt").decode().strip()
        assert independent_verifier.accepts(proof, packed.read(name), key)


def test_an_engineer_finds_asks_and_the_owner_sees_it(house: House) -> None:
    engineer = house.page("/scripts", "edu")
    engineer.fill("[data-search]", "tidy")
    engineer.keyboard.press("Enter")
    engineer.click("main a:has-text('tidy.py')")
    engineer.fill("form[action$='/adoptions'] input[name=reason]", "it belongs to the platform")
    engineer.click("text=Ask to adopt")
    assert "it belongs to the platform" not in house.page("/adoptions", "bruno").content()
    owner = house.page("/", "ana")
    owner.click("text=Adoption request to decide")
    owner.fill("main input[name=reason]", "I still need it")
    owner.click("button:text('Reject')")
    assert "I still need it" in house.page("/adoptions", "edu").inner_text("main")


@pytest.fixture(scope="module")
def seen(furnished: House) -> dict[str, dict[str, Any]]:
    """What every page looks like, each opened once: in light, in dark, and as narrow as a telephone."""
    furnished.complaints.clear()
    script, hostile = furnished.script("invoice")["id"], furnished.script("<img")["id"]
    tabs = ("", "/versions", "/diff", "/runs", "/findings", "/ownership", "/related")
    page = furnished.page("/", EVERYTHING, reduced_motion="reduce")  # no colour is on its way to another
    found = {}
    for path in (*MENU, *ADMIN, *(f"/scripts/{one}{tab}" for one in (script, hostile) for tab in tabs), "/people/ana",
                 "/audit-log/3", "/search?q=a", "/nowhere"):  # fmt: skip
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(furnished.url + path)
        found[path] = {"light": page.evaluate(WEAK_TEXTS)}
        page.emulate_media(color_scheme="dark")
        found[path]["dark"] = page.evaluate(WEAK_TEXTS)
        page.set_viewport_size({"width": 390, "height": 900})
        found[path]["width"] = page.evaluate("document.documentElement.clientWidth")
        found[path]["over"] = page.evaluate("document.documentElement.scrollWidth") - found[path]["width"]
    furnished.close_windows()
    assert [said for said in furnished.complaints if "404" not in said] == []
    return found


def test_no_page_scrolls_sideways_on_a_telephone(seen: dict[str, dict[str, Any]]) -> None:
    assert {page["width"] for page in seen.values()} == {390}
    assert {path: page["over"] for path, page in seen.items() if page["over"] > 0} == {}


def test_a_narrow_window_has_its_menu_behind_a_button(house: House) -> None:
    page = house.page("/", width=390)
    assert not page.locator("#menu").is_visible()
    page.click(".menu-button")
    page.click("#menu >> text=Findings")
    assert page.inner_text("h1") == "Findings"
    page.focus(".menu-button")
    page.keyboard.press("Enter")
    assert page.locator("#menu").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#menu").is_visible()


def test_every_page_is_reached_by_keyboard(house: House) -> None:
    page = house.page("/", EVERYTHING)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    outlines: dict[str, str] = {}
    for _ in range(60):
        page.keyboard.press("Tab")
        outlines.setdefault(*page.evaluate(FOCUS))
    for path in (*MENU[1:], *ADMIN):
        assert outlines.get(path, "never reached") not in ("none", "", "never reached"), (
            f"{path}: what has the focus cannot be seen, or it never has it: {outlines}"
        )
        page.locator(f"a[href='{path}']:visible").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(house.url + path)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"


def test_names_made_to_do_harm_are_only_names(house: House) -> None:
    script = house.script("<img")
    page = house.page("/", EVERYTHING)
    for path in (
        "/",
        "/scripts",
        "/runs",
        f"/scripts/{script['id']}",
        f"/scripts/{script['id']}/runs",
        "/search?q=onerror",
    ):
        page.goto(house.url + path)
        assert page.evaluate("window.pwned") is None, path
        assert page.locator("img").count() == 0, path
        assert "\u202e" not in page.inner_text("body"), path
    page.goto(f"{house.url}/scripts/{script['id']}")
    assert "‹U+202E›" in page.inner_text(".origin-path")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(seen: dict[str, dict[str, Any]], scheme: str) -> None:
    assert {path: page[scheme] for path, page in seen.items() if page[scheme]} == {}


def test_everything_works_without_script(house: House) -> None:
    page = house.page("/scripts", java_script_enabled=False)
    page.select_option("select[name=vector]", "credentials")
    page.click("main button:text('Filter')")
    page.click("main a:has-text('invoice_entry.py')")
    assert "git clone" in page.inner_text(".side")
    assert page.locator("[data-copy]:visible").count() == 0
    page.click("text=Versions")
    page.click("text=Compare the two")
    assert page.locator("td.added").count() >= 1


def test_commands_are_copied(house: House) -> None:
    page = house.page(f"/scripts/{house.script('invoice')['id']}", permissions=["clipboard-read", "clipboard-write"])
    page.click(".side .command button")
    assert page.evaluate("navigator.clipboard.readText()").startswith("git clone http://127.0.0.1")


def test_a_new_run_appears_while_one_looks(house: House, run: Callable[[str, str], None]) -> None:
    page = house.page("/")
    page.clock.install()
    page.reload()
    run("appears.py", "print('now')\n")
    assert until(lambda: any(one["name"] == "appears.py" for one in house.api.items("/scripts")), 60)
    assert "appears.py" not in page.inner_text("main")
    page.clock.fast_forward(10_500)
    page.wait_for_selector("main >> text=appears.py", timeout=60_000)
    page.click("text=Pause")
    assert page.inner_text("[data-pause]") == "Resume"


def test_an_empty_vault_says_what_to_do(empty_house: House) -> None:
    page = empty_house.page("/")
    steps = page.locator(".steps > li").all_inner_texts()
    assert len(steps) == 3
    assert "script/escrow enrolment create" in steps[0]
    assert f"script/collector enrol --server {empty_house.url}" in steps[1]
    assert "script/collector run -- python3 it.py" in steps[2]
    for path in MENU[1:]:
        page.goto(empty_house.url + path)
        assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_the_policy_lets_nothing_foreign_run(house: House) -> None:
    page = house.page("/")
    refused: Any = page.evaluate("""() => {
        try { document.querySelector("main").innerHTML = "<img src=x onerror=window.pwned=1>"; return "nothing"; }
        catch (fault) { return fault.message; }
    }""")
    assert "TrustedHTML" in refused
    violated = page.evaluate("""() => new Promise((found) => {
        document.addEventListener("securitypolicyviolation", (event) => found(event.effectiveDirective));
        document.querySelector("main").setAttribute("style", "color: red");
        setTimeout(() => found("nothing"), 30_000);
    })""")
    assert violated == "style-src-attr"
    assert page.evaluate("window.pwned") is None
    assert house.complaints, "the browser says what it refused"
    house.complaints.clear()


def names(page: Any) -> list[str]:
    return [text.strip() for text in page.locator("main table .name").all_inner_texts() if text.strip().endswith(".py")]
