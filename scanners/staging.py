"""The folder where contents lie, decoded, while engines that are programs read them."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from escrow.core.digests import Digest
from escrow.core.ids import new_id
from scanners.encodings import DISGUISED, Decoded, decode, disguised
from scanners.engine import StagedContent
from scanners.languages import Language, detect
from scanners.syntax import Unreadable, read_syntax


def read_content(digest: Digest, body: bytes, *, path: str, ran_as: Language | None = None) -> StagedContent:
    """A content as engines see it, not yet written anywhere; what ran it knows its language better than its name."""
    decoded = decode(body)
    language = detect(path, decoded.text)
    if ran_as is not None and ran_as is not Language.UNKNOWN and language is not Language.NOTEBOOK:
        language = ran_as
    if language is Language.PYTHON and decoded.doubt is None:
        decoded = _with_names_in_disguise(decoded)
    return StagedContent(digest, decoded, language, len(body), is_script=ran_as is not None)


def _with_names_in_disguise(decoded: Decoded) -> Decoded:
    """In doubt when Python takes a word with odd letters for a plain name, which engines do not; in a text or a remark
    the same word is only a word."""
    words = disguised(decoded.text)
    if not words:
        return decoded
    try:
        syntax = read_syntax(decoded.utf8)
    except Unreadable:
        return decoded  # whoever needs a tree says so
    named = {*syntax.names, *syntax.keywords, *syntax.parameters, *syntax.aliases, *syntax.aliases.values()}
    parts = {part for name in named if name for part in name.split(".")}
    return decoded if words.isdisjoint(parts) else replace(decoded, doubt=DISGUISED)


class Staging:
    """A private folder: clear text of scripts stands here for the length of one scan, and no longer."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def empty(self) -> None:
        """Remove what processes that are gone left behind; called once at start."""
        _create(self._root)
        for folder in self._root.iterdir():
            owner = folder.name.partition("-")[0]
            if not (owner.isdigit() and _is_alive(int(owner))):
                shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def lay_out(self, contents: list[StagedContent], marks: Sequence[str] = ()) -> Iterator[list[StagedContent]]:
        """The same contents with a file each: `<sha256>.<ext>`, or `<sha256>-<mark>.<ext>` where one has a mark; UTF-8,
        gone when the block ends."""
        folder = self.create()
        try:
            pairs = zip(contents, marks or [""] * len(contents), strict=True)
            yield [_write(folder, content, mark) for content, mark in pairs]
        finally:
            self.remove(folder)

    def create(self) -> Path:
        """A folder for contents, alone in a private folder of this process; the caller removes it."""
        _create(self._root)
        folder = self._root / f"{os.getpid()}-{new_id()}" / "contents"
        _create(folder.parent)
        _create(folder)
        return folder

    def remove(self, folder: Path) -> None:
        """End what `create` began, with everything that came to stand beside it."""
        shutil.rmtree(folder.parent, ignore_errors=True)


def _create(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


def _is_alive(process: int) -> bool:
    """Is there a process of this number? Another one by now, perhaps: then its folder waits for the next start."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _write(folder: Path, content: StagedContent, mark: str) -> StagedContent:
    name = f"{content.digest.hex}-{mark}" if mark else content.digest.hex
    file = folder / f"{name}.{content.language.extension}"
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(content.decoded.utf8)
    return replace(content, file=file)
