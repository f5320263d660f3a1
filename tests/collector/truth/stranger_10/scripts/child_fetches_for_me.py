"""Let a fresh interpreter do the download, so that a crash of the parser does not take the scheduler down."""
import os
import subprocess
import sys
import textwrap

CHILD = textwrap.dedent(
    """
    import json, os, urllib.request
    with urllib.request.urlopen(f"http://127.0.0.1:{os.environ['HTTP']}/prices.json", timeout=5) as answer:
        prices = json.load(answer)
    with open("prices_today.json", "w") as out:
        json.dump(prices, out)
    """
)
done = subprocess.run([sys.executable, "-c", CHILD], check=False, timeout=60, env=os.environ.copy())
with open("scheduler.log", "a") as log:
    log.write(f"download ended with {done.returncode}\n")
