import sys

sys.path.insert(0, r"\\filesrv\publico\libs")
import comuns

comuns.run()
