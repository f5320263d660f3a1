"""Delete this tool's own exports after two weeks."""
import time
from pathlib import Path

EXPORTS = Path(__file__).with_name("exports")
KEEP_DAYS = 14


def main() -> None:
    limit = time.time() - KEEP_DAYS * 86400
    removed = 0
    for path in EXPORTS.glob("export_*.csv"):
        if path.stat().st_mtime < limit:
            path.unlink()
            removed += 1
    print(f"{removed} old exports removed, {len(list(EXPORTS.glob('export_*.csv')))} kept")


if __name__ == "__main__":
    main()
