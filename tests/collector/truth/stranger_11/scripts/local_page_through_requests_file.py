"""Counts the rows of a saved web page. The page is fetched by a file: address, as the old tool did."""
import pathlib

import requests
from bs4 import BeautifulSoup
from requests_file import FileAdapter

page = pathlib.Path("price_page.html")
page.write_text("<table><tr><td>oak</td><td>31</td></tr><tr><td>ash</td><td>27</td></tr></table>", encoding="utf-8")

session = requests.Session()
session.mount("file://", FileAdapter())
soup = BeautifulSoup(session.get(page.resolve().as_uri()).text, "html.parser")
for row in soup.find_all("tr"):
    print([cell.get_text() for cell in row.find_all("td")])
