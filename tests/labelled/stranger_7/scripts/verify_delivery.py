"""Verify the delivered audit files against the published SHA-256 checksums."""
import hashlib
import sys
from pathlib import Path

EXPECTED = {
    "journal_2024.parquet": "43e080d02f6c6b73c997c0d80a472b0f7d1217e5e8eb95041c7e8df92725b67c",
    "chart_of_accounts.csv": "713cac53f5e3280094bc43f9e1f22b0cd7a9c136eb6608740b5c5c124ab16ef7",
    "trial_balance.csv": "c6d29a9853982bc980bcf6063c41939eaafd531b0bb66986c31b650a31971a69",
}


def sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as f:
        for block in iter(lambda: f.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    failed = 0
    for name, expected in EXPECTED.items():
        path = folder / name
        if not path.exists():
            print(f"MISSING  {name}")
            failed += 1
        elif sha256(path) != expected:
            print(f"CHANGED  {name}")
            failed += 1
        else:
            print(f"ok       {name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
