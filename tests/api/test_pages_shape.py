"""What holds for every page: it opens, it leads somewhere, it costs the same for many as for few, and nothing in it runs."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from sqlmodel import select

from escrow.core.digests import Digest
from escrow.core.ids import new_id
from escrow.intake.tables import ScriptRow
from tests.console_fixtures import (
    PLAIN,
    ROLES,
    SECRET,
    Console,
    Marks,
    console,
    empty,
    furnished_once,
    looked_at,
    menu_of,
    quick,
    services,
)
from tests.factories import a_snapshot, a_start, an_end

__all__ = ["console", "empty", "furnished_once", "looked_at", "quick", "services"]

FILES = (".zip", ".tlog-proof")
NOT_PAGES = ("/api/", "/audit/", "/static/", "/auth/")
MARKUP = "<script>alert(1)</script>"
HOSTILE = f"/srv/{MARKUP}/\u202efdp.exe/\"onmouseover='x'/" + "a" * 3900 + "/job\u200b.py"


def crawl(console: Console, person: str, start: str = "/") -> dict[str, str]:
    """Pages one can come to by following links, three of each kind, by address; a link that leads nowhere fails."""
    pages: dict[str, str] = {}
    kinds: Counter[str] = Counter()
    waiting = [start]
    while waiting:
        path = waiting.pop(0)
        kind = re.sub(r"[0-9a-f]{32}|(?<=/)[0-9]+|(?<=people/)[a-z]+|=[^&]*", "*", path)
        if path in pages or path.startswith(NOT_PAGES) or kinds[kind] == 3:
            continue
        kinds[kind] += 1
        answer = console.page(path, person)
        assert answer.status_code == 200, f"{person}: a page links to {path}, which answers {answer.status_code}"
        if urlsplit(path).path.endswith(FILES):
            continue
        pages[path] = answer.text
        waiting += [urljoin(path, link).partition("#")[0] for link in Marks(answer.text).links]
    return pages


@pytest.fixture(scope="module")
def crawled(looked_at: Console) -> Callable[[str], dict[str, str]]:
    """What each person comes to, a transfer among it; gone through once."""
    looked_at.sign_in("helena")
    looked_at.act("/transfers", person="ana", reason="leaves the company")
    return cache(lambda person: crawl(looked_at, person))


@pytest.mark.parametrize("person", sorted(set(ROLES) - {"fernanda"}))
def test_every_link_opens_for_whoever_sees_it(crawled: Callable[[str], dict[str, str]], person: str) -> None:
    pages = crawled(person)
    assert {path for path in pages if path.count("/") == 1} >= {"/", "/me", "/help"}
    assert len(pages) >= len(menu_of(pages["/"]))
    for path, page in pages.items():
        assert SECRET not in page, path
        assert Marks(page).refused == [], path
        assert page.count("<h1") == 1, path
        assert "<title>" in page, path


def test_a_crawl_comes_to_every_kind_of_page(looked_at: Console, crawled: Callable[[str], dict[str, str]]) -> None:
    script = looked_at.script("etl.py")["id"]
    came = {urlsplit(path).path for path in crawled("local")}
    assert came >= {
        f"/scripts/{script}{end}" for end in ("", "/versions", "/runs", "/findings", "/ownership", "/related")
    }
    assert any(path.startswith("/people/") for path in came)
    assert any(path.startswith("/transfers/") for path in came)
    assert any(path.startswith("/machines/") for path in came)
    assert any(path.startswith("/audit-log/") for path in came)


def test_forms_lead_to_routes_that_take_them(looked_at: Console, crawled: Callable[[str], dict[str, str]]) -> None:
    """A form without a route would only be noticed by whoever needs it."""
    posts = {path for page in crawled("local").values() for path in Marks(page).posts}
    looked_at.sign_in("local")
    assert len(posts) >= 5
    for path in posts - {"/auth/logout"}:
        answer = looked_at.send(path, csrf="guessed")
        assert (answer.status_code, "csrf_refused" in answer.text) == (403, True), path


@pytest.fixture
def named_by_an_enemy(empty: Console) -> Console:
    """A script whose path, file, login and arguments are named to do harm; a path as long as a file system takes."""
    run = "11111111-2222-4333-8444-555555555555"
    begin = a_start(run, PLAIN, account={"uid": 7, "name": f"{MARKUP}\u202e"})
    begin["script"] = {"kind": "file", "path": HOSTILE[:700], "digest": str(Digest.of(PLAIN)), "size": len(PLAIN)}
    begin["process"]["argv"] = ["python3", f"--x={MARKUP}\u2066"]
    files = {f"{MARKUP[:-9]}.py": PLAIN}
    snapshot = a_snapshot(run, files, next(iter(files)))
    assert empty.api.send(begin, snapshot, an_end(run))["accepted"] == 2
    assert empty.api.put(PLAIN).status_code == 201
    assert empty.api.send(snapshot)["accepted"] == 1
    with empty.services.database.transaction() as session:
        row = session.exec(select(ScriptRow)).one()
        row.path, row.name = HOSTILE, HOSTILE[-300:]
        session.add(row)
    empty.api.scan()
    empty.number_leaves()
    return empty


def test_hostile_names_are_shown_and_do_nothing(named_by_an_enemy: Console) -> None:
    pages = crawl(named_by_an_enemy, "local")
    assert any("U+202E" in page for page in pages.values())
    for path, page in pages.items():
        assert MARKUP not in page, path
        assert not set("\u202e\u2066\u200b") & set(page), path
        assert "onmouseover='" not in unescape(page).replace("\"onmouseover='x'", ""), path
    listed = pages["/scripts"]
    assert "characters)" in listed, "a path of 4 KB is folded"


def test_a_page_of_many_costs_what_a_page_of_few_does(empty: Console) -> None:
    lists = (
        "/",
        "/scripts",
        "/runs",
        "/findings",
        "/machines",
        "/people",
        "/logins",
        "/audit-log",
        "/live",
        "/search?q=job",
    )
    several_scripts(empty, 2)
    few = {path: empty.queries(path) for path in lists}
    several_scripts(empty, 6)
    assert {path: empty.queries(path) for path in lists} == few


def test_the_pages_of_a_script_cost_the_same_for_many_versions(empty: Console) -> None:
    def edit(count: int) -> None:
        for _ in range(count):
            body = f'senha = "{SECRET}"\nprint("{new_id()}")\n'.encode()
            empty.api.run({"job.py": body, "tools.py": b"x = 1\n"}, account={"uid": 7, "name": "ana"})
        empty.api.scan()

    edit(2)
    empty.link("ana", "ana")
    script = empty.script("job.py")["id"]
    paths = [
        f"/scripts/{script}{end}" for end in ("", "/versions", "/diff", "/runs", "/findings", "/ownership", "/related")
    ]
    few = {path: empty.queries(path) for path in [*paths, "/people/ana"]}
    edit(4)
    assert {path: empty.queries(path) for path in [*paths, "/people/ana"]} == few


def test_an_empty_vault_says_what_to_do_first(empty: Console) -> None:
    page = empty.text("/")
    assert "script/collector run -- python3 it.py" in page
    for path, words in {
        "/scripts": "How to capture a script",
        "/runs": "How to capture a script",
        "/findings": "No finding",
        "/transfers": "person's page",
        "/logins": "Every login is somebody",
        "/adoptions": "Nothing waits for you",
    }.items():
        assert words in empty.text(path).replace("&#39;", "'"), path


def test_the_numbers_of_the_overview_are_those_of_the_interface(looked_at: Console) -> None:
    page = looked_at.text("/")
    api = looked_at.api
    scripts = api.items("/scripts")
    assert f"<strong>{len(scripts)} scripts</strong>" in page
    for level in ("critical", "high"):
        count = sum(script["level"] == level for script in scripts)
        assert f'href="/scripts?level={level}"><b>' in page
        assert f"{count}</b><span>{level}</span>" in page
    assert f"<b>{len(api.items('/runs'))}</b><span>runs recorded</span>" in page
    assert f"<b>{len(api.items('/endpoints'))}</b><span>machine enrolled</span>" in page
    assert f"<b>{len(api.items('/scripts?owner=none'))}</b><span>without an owner</span>" in page


def several_scripts(console: Console, count: int) -> None:
    for _ in range(count):
        name, login = new_id()[:8], new_id()[:6]
        body = f'senha = "{SECRET}"\nprint("{name}")\n'.encode()
        console.api.run({f"job-{name}.py": body}, account={"uid": 7, "name": login})
    console.api.scan()
    console.number_leaves()
