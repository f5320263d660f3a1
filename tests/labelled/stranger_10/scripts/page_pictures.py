from pathlib import Path

from playwright.sync_api import sync_playwright

folder = Path("pictures")
folder.mkdir(exist_ok=True)
with sync_playwright() as p:
    page = p.chromium.launch().new_page(viewport={"width": 1366, "height": 900})
    for url in Path("pages.txt").read_text().split():
        page.goto(url)
        page.screenshot(path=str(folder / f"{url.rstrip('/').rsplit('/', 1)[-1]}.png"), full_page=True)
