import importlib
import subprocess
import sys


def asegurar(paquete, modulo=None):
    try:
        return importlib.import_module(modulo or paquete)
    except ImportError:
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", paquete])
        return importlib.import_module(modulo or paquete)


camelot = asegurar("camelot-py", "camelot")
pd = asegurar("pandas")

tablas = camelot.read_pdf("factura_luz.pdf", pages="all")
pd.concat([t.df for t in tablas]).to_excel("consumos.xlsx", index=False)
