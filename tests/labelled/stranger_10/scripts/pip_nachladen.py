import subprocess, sys
try:
    import reportlab
except ModuleNotFoundError:
    subprocess.check_call([sys.executable, "-m", "pip", "install", "--user", "reportlab"])
from reportlab.platypus import SimpleDocTemplate, Table
import pandas as pd

plan = pd.read_excel("speiseplan.xlsx").fillna("")
SimpleDocTemplate("speiseplan.pdf").build([Table([list(plan.columns)] + plan.values.tolist())])
