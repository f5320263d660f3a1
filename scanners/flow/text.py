"""Flows in shell, PowerShell and JavaScript, by the shape of single lines: less than a tree tells, better than none."""

import re
from collections.abc import Iterator

from scanners.destinations import hosts_in, model_provider
from scanners.flow.python import Flow
from scanners.languages import Language

_CLOUDS = r"(?:onedrive(?! ?- ?(?!personal|pessoal)[^/\\]+[/\\])|dropbox|google ?drive|gdrive|googledrive|icloud|mega)"
_SHELL = (
    ("data-to-own-cloud", re.compile(rf"(?i)\brclone\s+(?:copy|sync|move|copyto)\b.*\b{_CLOUDS}[\w-]*:")),
    ("data-to-own-cloud", re.compile(rf"(?i)\b(?:cp|mv|rsync|scp|tar|zip)\b.*[\s/\"']{_CLOUDS}")),
    ("data-to-removable", re.compile(r"(?i)\b(?:cp|mv|rsync)\b.*\s[\"']?/(?:media|run/media|Volumes)/")),
    ("data-to-upload",
     re.compile(r"(?i)\bcurl\b.*(?:\s-T\s|--upload-file|\s-F\s+\S*=@|--data(?:-binary)?\s+@|\s-d\s+@)")),
    ("data-to-upload", re.compile(r"(?i)\bwget\b.*--post-file")),
    ("data-to-private-mailbox",
     re.compile(r"(?i)\b(?:mail|mutt|sendmail)\b.*@(?:gmail|hotmail|outlook|yahoo|icloud)\.")),
)  # fmt: skip
_POWERSHELL = (
    ("data-to-own-cloud",
     re.compile(rf"(?i)\b(?:Copy-Item|Move-Item|Export-\w+|Out-File|Compress-Archive)\b.*{_CLOUDS}")),
    ("data-to-upload", re.compile(r"(?i)\bInvoke-(?:RestMethod|WebRequest)\b.*-InFile\b")),
    ("data-to-private-mailbox",
     re.compile(r"(?i)\bSend-MailMessage\b.*@(?:gmail|hotmail|outlook|yahoo|icloud)\.")),
)  # fmt: skip
_JS_SDK = re.compile(r"""(?:require\(|from\s+)["'](openai|@anthropic-ai/sdk|@google/generative-ai|@google/genai|"""
                     r"""@mistralai/mistralai|cohere-ai|groq-sdk|@langchain/\w+|langchain)["']""")  # fmt: skip
_JS_ASKS = re.compile(r"\.(?:completions\.create|messages\.create|responses\.create|generateContent|chat|invoke)\s*\(")
_JS_READS = re.compile(r"\b(?:readFile(?:Sync)?|createReadStream|query|find|findMany|xlsx\.readFile)\s*\(")
_LINE = 2_000
_DEPTH = 3
_MOST_NAMES = 500
_SHELL_GIVEN = re.compile(r"""(?m)^\s*(?:export\s+|local\s+|readonly\s+)?([A-Za-z_]\w*)=["']?([^"'\n]*)""")
_POWERSHELL_GIVEN = re.compile(r"""(?m)^\s*\$([A-Za-z_]\w*)\s*=\s*["']?([^"'\n]*)""")
_NAME = re.compile(r"\$\{?([A-Za-z_]\w*)\}?")


def read_lines(text: str, language: Language) -> Iterator[Flow]:
    """Every flow a line of these languages gives away."""
    shapes = {Language.SHELL: _SHELL, Language.POWERSHELL: _POWERSHELL}.get(language, ())
    is_asking = language is Language.JAVASCRIPT and _JS_SDK.search(text) is not None
    has_data = _JS_READS.search(text) is not None
    given = _given(text, language)
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip()[:1] == "#":
            continue
        short = _spelt_out(line[:_LINE], given)
        for kind, shape in shapes:
            if shape.search(short):
                yield Flow(kind, number, short.split()[0])
        if (is_asking and _JS_ASKS.search(short)) or _reaches_model(short, language):
            yield Flow("data-to-model" if has_data else "asks-model", number, "request")


def _given(text: str, language: Language) -> dict[str, str]:
    """What each name of the script was last given; of PowerShell, where case does not matter, in lower case."""
    assigned = {Language.SHELL: _SHELL_GIVEN, Language.POWERSHELL: _POWERSHELL_GIVEN}.get(language)
    found = [] if assigned is None else assigned.findall(text)[:_MOST_NAMES]
    return {name.lower() if language is Language.POWERSHELL else name: value[:_LINE] for name, value in found}


def _spelt_out(line: str, given: dict[str, str]) -> str:
    """A line with what its names stand for in their places, to a depth and a length."""
    for _ in range(_DEPTH if given and "$" in line else 0):
        line = _NAME.sub(lambda met: given.get(met[1], given.get(met[1].lower(), met[0])), line)[: 2 * _LINE]
    return line


def _reaches_model(line: str, language: Language) -> bool:
    is_request = re.search(r"(?i)\b(?:curl|wget|fetch|axios|Invoke-\w+)\b", line) is not None
    return is_request and any(model_provider(host) for host in hosts_in(line))
