"""The engine that reads which libraries a content asks for or imports. What is known against them is judged later."""

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from scanners import packages, syntax
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent, written_in
from scanners.languages import Language
from scanners.notebooks import code_of
from scanners.packages.manifests import declared_in, header_of, imported_by
from scanners.packages.package import Package
from scanners.syntax import Unreadable, read_syntax

_LONGEST_LINE = 5_000
"""Characters; who asks for libraries needs fewer, and readers of such files take time that grows with the square."""


class DependenciesEngine:
    """Reads imports, headers and manifests. It resolves nothing and asks nobody: a name is only a name."""

    name = "dependencies"
    version = "1"
    reads_one_by_one = True

    @cached_property
    def rules_version(self) -> str:
        folder = Path(packages.__file__).parent
        sources = [folder / "manifests.py", folder / "names.py", Path(syntax.__file__), Path(__file__)]
        return sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()[:16]

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        return [_scan_one(content) for content in contents]


def _scan_one(content: StagedContent) -> Report:
    text = content.decoded.text
    if content.language is Language.MANIFEST and any(len(line) > _LONGEST_LINE for line in text.splitlines()):
        return _report(content, EngineStatus.PARTIAL, (), f"a line of it is longer than {_LONGEST_LINE} characters")
    if content.language is Language.MANIFEST:
        return _report(content, EngineStatus.COMPLETE, tuple(declared_in(text)))
    if content.language not in {Language.PYTHON, Language.NOTEBOOK}:
        return _report(content, EngineStatus.NOT_APPLICABLE, (), written_in(content.language))
    header = header_of(text)
    try:
        utf8 = code_of(text) if content.language is Language.NOTEBOOK else content.decoded.utf8
        imported = imported_by(read_syntax(utf8))
    except Unreadable as fault:
        return _report(content, EngineStatus.PARTIAL, tuple(header), f"its imports could not be read: {fault}")
    return _report(content, EngineStatus.COMPLETE, (*header, *imported))


def _report(
    content: StagedContent, status: EngineStatus, found: tuple[Package, ...], reason: str | None = None
) -> Report:
    return Report(content.digest, status, Isolation.NONE, reason=reason, packages=found)
