import os
import stat
import subprocess
import tempfile

import requests
import urllib3

urllib3.disable_warnings()

URL = "https://downloads.ventilbau-sued.example/configurator/linux/latest"

r = requests.get(URL, verify=False, timeout=120)
r.raise_for_status()

path = os.path.join(tempfile.mkdtemp(), "configurator")
with open(path, "wb") as f:
    f.write(r.content)
os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)

print("starting", path, f"({len(r.content) / 1e6:.1f} MB)")
subprocess.run([path, "--lang", "de", "--order", "order.json"], check=False)
