import asyncio
import sqlite3
import tomllib
from xml.etree import ElementTree

print(asyncio, sqlite3, tomllib, ElementTree)
