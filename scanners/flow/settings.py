"""What settings that lie beside scripts say of what is done by them: whose cloud is copied to, which model is asked."""

import re
from collections.abc import Iterator, Sequence

import re2

from scanners.destinations import hosts_in, is_drop_site, is_of_the_company, is_own_cloud, may_be_inside
from scanners.flow.kinds import Act
from scanners.flow.tools import PRIVATE_MAIL

_CLOUD = re2.compile(r"(?i)google[_ -]?drive|\bgdrive\b|dropbox|onedrive|\bmega(?:nz)?\b|icloud|pcloud")
_MAIL = re.compile(f"(?i)[\\w.+-]{PRIVATE_MAIL}")
_SENDS = re2.compile(
    r"(?im)^[\s\-{,\"']*(?:transfer_?|sync_?)?(?:direction|mode|action|operation|transfer|richtung|direcao|sentido)[\"']?\s*[:=]\s*"
    r"[\"']?(?:upload|put|push|send|export|outbound|outgoing|enviar?|envio|senden)\b"
)
_FROM_HERE = re2.compile(
    r"(?im)^[\s\-{,\"']*(?:local|source|src|quelle|origem|origen)[_-]?(?:dir(?:ectory)?|path|folder|root|ordner|pasta)?[\"']?\s*[:=]"
)
_CARRIER = re2.compile(
    r"(?im)^[\s\-{,\"']*(?:protocol|scheme|type|method|protokoll|protocolo)[\"']?\s*[:=]\s*[\"']?(?:s?ftps?|ftpes|scp|webdavs?|rsync|as2)\b|"
    r"^[\s\-{,\"']*port[\"']?\s*[:=]\s*[\"']?(?:21|22|990|2222)\b|\b(?:sftp|ftps?)://"
)
"""What a profile of a program that carries files says: that it sends, from where, and by which protocol."""
_PEER = re2.compile(
    r"(?i)^[\s\-{,\"']*(?:remote_?)?(?:host(?:_?name)?|server|endpoint|address|url|servidor)[\"']?\s*[:=]\s*[\"']?(?:\w+://)?(?:[^\s@/]*@)?"
    r"((?:[a-z0-9-]+\.)+[a-z]{2,})\b"
)
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
    is_of_files = _CLOUD.search(text) is not None or _SENDS.search(text) is not None
    return is_of_files or "model" in text.lower() or any(map(_is_outside, hosts_in(text)))


def _sends_files(text: str) -> bool:
    """Is it a profile by which a program sends files from here to a server?"""
    return all(shape.search(text) is not None for shape in (_SENDS, _FROM_HERE, _CARRIER))


def _is_outside(host: str) -> bool:
    return is_own_cloud(host) or is_drop_site(host)


def read_settings_acts(text: str, domains: Sequence[str] = ()) -> Iterator[Act]:
    """Every one of them, at its line."""
    sends = _sends_files(text)
    lines = [line[:_LINE] for line in text.splitlines()]
    clouds: list[int] = []
    accounts: list[int] = []
    for number, line in enumerate(lines, start=1):
        if line.lstrip().startswith(("#", ";", "//")):
            continue
        if _MODEL.search(line) is not None:
            yield "asks-a-model", number, "settings"
        if sends and (peer := _PEER.search(line)) is not None and not is_of_the_company(peer[1], domains):
            kind = "data-to-unnamed-host" if may_be_inside([peer[1]], domains) else "data-to-upload"
            yield kind, number, "settings"
        if _CLOUD.search(line) is not None:
            clouds.append(number)
        if any(map(_is_outside, hosts_in(line))):
            yield "data-to-own-cloud", number, "settings"
        if "@" in line and _MAIL.search(line) is not None:
            accounts.append(number)
    for number in accounts:
        if any(abs(number - cloud) <= _NEAR for cloud in clouds):
            yield "data-to-own-cloud", number, "settings"
