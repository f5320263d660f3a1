import subprocess
import time
from datetime import datetime, timedelta

now = datetime.now()
start = now.replace(hour=22, minute=10, second=0, microsecond=0)
if now > start:
    start += timedelta(days=1)
print("waiting until", start)
time.sleep((start - now).total_seconds())
subprocess.run(["python", "recalculate_costs.py", "--all"], check=True)
