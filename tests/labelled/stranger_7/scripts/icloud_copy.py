"""Copy the latest closing workbook to iCloud so that I can open it on the iPad."""
import shutil
from pathlib import Path

CLOSING = Path("/Volumes/finance/closing")
ICLOUD = Path.home() / "Library" / "Mobile Documents" / "com~apple~CloudDocs" / "Work"


def newest(folder: Path) -> Path:
    books = [p for p in folder.glob("Closing_*.xlsx") if not p.name.startswith("~$")]
    if not books:
        raise FileNotFoundError(f"No closing workbook in {folder}")
    return max(books, key=lambda p: p.stat().st_mtime)


def main() -> None:
    book = newest(CLOSING)
    ICLOUD.mkdir(parents=True, exist_ok=True)
    target = ICLOUD / book.name
    shutil.copy2(book, target)
    print(f"{book.name} ({target.stat().st_size // 1024} KB) is now in iCloud")


if __name__ == "__main__":
    main()
