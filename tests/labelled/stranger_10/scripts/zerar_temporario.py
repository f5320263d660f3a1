import shutil
import tempfile
from pathlib import Path

raiz = Path(tempfile.gettempdir()) / "mapas_zoneamento"
antes = sum(f.stat().st_size for f in raiz.rglob("*") if f.is_file()) if raiz.exists() else 0
shutil.rmtree(raiz, ignore_errors=True)
print(f"{antes / 1e6:.1f} MB liberados")
