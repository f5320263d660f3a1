"""Convert all CAD files of the queue folder in one run."""
import logging
import subprocess
import time
from pathlib import Path

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
QUEUE = Path(r"\\fs01\cad\convert_queue")
DONE = Path(r"\\fs01\cad\converted")
CONVERTER = r"C:\Program Files\CadTools\convert.exe"


def convert(path: Path) -> bool:
    target = DONE / path.with_suffix(".stp").name
    try:
        subprocess.run([CONVERTER, str(path), "-o", str(target)], check=True, timeout=900)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as exc:
        logging.error("%s: %s", path.name, exc)
        return False
    path.unlink()
    return True


def main() -> None:
    start = time.perf_counter()
    results = [convert(f) for f in sorted(QUEUE.glob("*.prt"))]
    logging.info("%d of %d converted in %.0f s", sum(results), len(results), time.perf_counter() - start)


if __name__ == "__main__":
    main()
