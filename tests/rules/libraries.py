import base64
import pickle
import subprocess
import sys
import requests
import yaml

# hit: escrow.py.libraries.installs-packages-at-run-time
subprocess.check_call([sys.executable, "-m", "pip", "install", "pandas"])
subprocess.check_call([sys.executable, "-m", "pip", "list"])
# hit: escrow.py.libraries.unpickles-what-it-is-given
table = pickle.load(open("table.pkl", "rb"))
# hit: escrow.py.libraries.unpickles-what-it-is-given
config = yaml.load(text)
config = yaml.load(text, Loader=yaml.SafeLoader)
config = yaml.safe_load(text)


def hidden():
    code = base64.b64decode("cHJpbnQoMSk=")
    # hit: escrow.py.libraries.runs-code-it-decodes
    exec(code)


def open_code():
    exec("print(1)")


# hit: escrow.py.libraries.does-not-check-certificates
requests.get("https://intranet.example", verify=False)
requests.get("https://intranet.example", verify="company-ca.pem")
