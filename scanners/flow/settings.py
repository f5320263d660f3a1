"""What settings that lie beside scripts say of what is done by them: whose cloud is copied to, which model is asked."""

import re
from collections.abc import Iterator

import re2

from scanners.destinations import hosts_in, is_drop_site, is_own_cloud
from scanners.flow.kinds import Act
from scanners.flow.tools import PRIVATE_MAIL

_CLOUD = re2.compile(r"(?i)google[_ -]?drive|\bgdrive\b|dropbox|onedrive|\bmega(?:nz)?\b|icloud|pcloud")
_MAIL = re.compile(f"(?i)[\\w.+-]{PRIVATE_MAIL}")
_NEAR = 5
"""Lines between a kind of cloud and the account in it."""
_MODEL = re2.compile(
    r"(?i)^[\s\-{,\"']*(?:model|model_?name|name|engine|deployment|modelo)[\"']?\s*[:=]\s*[\"']?"
    r"(?:gpt-[345]|o[134]-(?:mini|preview|pro)|claude-|gemini-\d|mistral-(?:large|medium|small)|command-r|deepseek-(?:chat|"
    r"reasoner)|grok-\d|sonar(?:-|\b))"
)
_LINE = 1_000


def speaks_of_settings(text: str) -> bool:
    """May a configuration say one of the two? Most say neither."""
    return "model" in text.lower() or _CLOUD.search(text) is not None or any(map(_is_outside, hosts_in(text)))


def _is_outside(host: str) -> bool:
    return is_own_cloud(host) or is_drop_site(host)


def read_settings_acts(text: str) -> Iterator[Act]:
    """Every one of them, at its line."""
    lines = [line[:_LINE] for line in text.splitlines()]
    clouds: list[int] = []
    accounts: list[int] = []
    for number, line in enumerate(lines, start=1):
        if line.lstrip().startswith(("#", ";", "//")):
            continue
        if _MODEL.search(line) is not None:
            yield "asks-a-model", number, "settings"
        if _CLOUD.search(line) is not None:
            clouds.append(number)
        if any(map(_is_outside, hosts_in(line))):
            yield "data-to-own-cloud", number, "settings"
        if "@" in line and _MAIL.search(line) is not None:
            accounts.append(number)
    for number in accounts:
        if any(abs(number - cloud) <= _NEAR for cloud in clouds):
            yield "data-to-own-cloud", number, "settings"
