"""People's documents in short texts that are shown, such as the arguments of a run: replaced by their kind."""

from collections.abc import Sequence

from scanners.personal.documents import COUNTRIES, find_documents, recognisers

_EVERY = recognisers(sorted(COUNTRIES, key=lambda country: (country != "br", country)))


def masked(text: str) -> str:
    """The text with every document in it replaced by `[cpf]` and the like. Here a doubt counts against showing."""
    utf8 = text.encode("utf-8", "replace")
    parts: list[bytes] = []
    at = 0
    for document in find_documents(utf8, _EVERY):
        parts += (utf8[at : document.start], f"[{document.kind}]".encode())
        at = document.end
    return b"".join((*parts, utf8[at:])).decode("utf-8", "replace") if parts else text


def masked_all(texts: Sequence[str] | None) -> list[str] | None:
    """Each of some texts, masked; None stays None."""
    return None if texts is None else [masked(text) for text in texts]
