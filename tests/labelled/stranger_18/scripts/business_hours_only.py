import subprocess
import sys
from datetime import datetime

now = datetime.now()
if now.weekday() >= 5 or not 8 <= now.hour < 18:
    sys.exit("Only Monday to Friday from 8 to 18, please.")
subprocess.run(["python", "recalculate_costs.py", "--all"], check=True)
