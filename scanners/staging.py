"""The folder where contents lie, decoded, while engines that are programs read them."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from escrow.core.digests import Digest
from escrow.core.ids import new_id
from scanners.encodings import decode
from scanners.engine import StagedContent
from scanners.languages import detect


def read_content(digest: Digest, body: bytes, *, path: str) -> StagedContent:
    """A content as engines see it, not yet written anywhere."""
    decoded = decode(body)
    return StagedContent(digest, decoded, detect(path, decoded.text), len(body))


class Staging:
    """A private folder: clear text of scripts stands here for the length of one scan, and no longer."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def empty(self) -> None:
        """Remove whatever an earlier process left behind; called once at start."""
        shutil.rmtree(self._root, ignore_errors=True)
        self._create(self._root)

    @contextmanager
    def lay_out(self, contents: list[StagedContent]) -> Iterator[list[StagedContent]]:
        """The same contents with a file each: `<sha256>.<ext>`, UTF-8, gone when the block ends."""
        if not self._root.is_dir():
            self._create(self._root)
        folder = self._root / new_id()
        self._create(folder)
        try:
            yield [_write(folder, content) for content in contents]
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @staticmethod
    def _create(folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)


def _write(folder: Path, content: StagedContent) -> StagedContent:
    file = folder / f"{content.digest.hex}.{content.language.extension}"
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(content.decoded.utf8)
    return StagedContent(content.digest, content.decoded, content.language, content.size, file)
