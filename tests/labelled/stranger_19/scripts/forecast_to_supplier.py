"""Upload the demand forecast to the supplier portal."""
import asyncio
import os
from pathlib import Path

from playwright.async_api import async_playwright

PORTAL = os.environ.get("PORTAL_URL", "https://portal.vandermeer-castings.com/login")
FORECAST = Path(os.environ.get("FORECAST", r"\\erp-out\planning\forecast_12w.xlsx"))


async def login(page):
    await page.goto(PORTAL)
    await page.fill("#username", os.environ["PORTAL_USER"])
    await page.fill("#password", os.environ["PORTAL_PASSWORD"])
    await page.click("button[type=submit]")
    await page.wait_for_url("**/dashboard")


async def upload(page, path):
    await page.click("text=Forecasts")
    await page.set_input_files("input[name=forecast]", str(path))
    await page.click("text=Submit")
    await page.wait_for_selector(".alert-success")


async def main():
    async with async_playwright() as p:
        browser = await p.chromium.launch(headless=True)
        page = await browser.new_page()
        await login(page)
        await upload(page, FORECAST)
        await browser.close()
    print("Forecast submitted")


asyncio.run(main())
