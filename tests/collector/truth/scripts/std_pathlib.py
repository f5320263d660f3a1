from pathlib import Path

Path('out.txt').write_text(Path('in.txt').read_text())
