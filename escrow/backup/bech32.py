"""Bech32 (BIP 173): a few bytes as text that notices a mistyped letter. Pure."""

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECK = 6


def encode(kind: str, body: bytes) -> str:
    """`kind`, a 1, the bytes in groups of five bits, and six letters that check them."""
    groups = _regrouped(body, 8, 5, is_padded=True)
    assert groups is not None
    check = _polymod([*_expanded(kind), *groups, *[0] * _CHECK]) ^ 1
    groups += [(check >> 5 * (_CHECK - 1 - n)) & 31 for n in range(_CHECK)]
    return f"{kind}1{''.join(_LETTERS[group] for group in groups)}"


def decode(text: str) -> tuple[str, bytes] | None:
    """The kind and the bytes; None when the text is not one, or a letter of it is wrong."""
    if text not in (text.lower(), text.upper()) or not text.isascii():
        return None
    kind, separator, letters = text.lower().rpartition("1")
    if not kind or not separator or len(letters) < _CHECK or not all(letter in _LETTERS for letter in letters):
        return None
    groups = [_LETTERS.index(letter) for letter in letters]
    if _polymod([*_expanded(kind), *groups]) != 1:
        return None
    body = _regrouped(bytes(groups[:-_CHECK]), 5, 8, is_padded=False)
    return None if body is None else (kind, bytes(body))


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for n, generator in enumerate(_GENERATORS):
            check ^= generator if top >> n & 1 else 0
    return check


def _expanded(kind: str) -> list[int]:
    return [ord(letter) >> 5 for letter in kind] + [0] + [ord(letter) & 31 for letter in kind]


def _regrouped(values: bytes, size: int, wanted: int, *, is_padded: bool) -> list[int] | None:
    held, bits, found = 0, 0, list[int]()
    for value in values:
        held, bits = (held << size | value) & 0xFFFF, bits + size
        while bits >= wanted:
            bits -= wanted
            found.append(held >> bits & (1 << wanted) - 1)
    rest = held << (wanted - bits) & (1 << wanted) - 1
    if is_padded:
        return [*found, rest] if bits else found
    return None if bits >= size or rest else found
