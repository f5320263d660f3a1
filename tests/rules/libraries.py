import ast
import base64
import builtins
import ctypes
import importlib
import os
import pickle
import ssl
import subprocess
import sys

import numpy as np
import paramiko
import requests
import torch
import yaml
from transformers import AutoModel

# hit: escrow.py.libraries.installs-packages-at-run-time
subprocess.check_call([sys.executable, "-m", "pip", "install", "pandas"])
subprocess.check_call([sys.executable, "-m", "pip", "list"])
# hit: escrow.py.libraries.installs-packages-at-run-time
os.system("pip install git+https://code.example/x.git")
# hit: escrow.py.libraries.unpickles-what-it-is-given
table = pickle.load(open("table.pkl", "rb"))
# hit: escrow.py.libraries.unpickles-what-it-is-given
config = yaml.load(text)
config = yaml.load(text, Loader=yaml.SafeLoader)
config = yaml.safe_load(text)
# hit: escrow.py.libraries.unpickles-what-it-is-given
model = torch.load("weights.pt")
model = torch.load("weights.pt", weights_only=True)
# hit: escrow.py.libraries.unpickles-what-it-is-given
array = np.load("a.npy", allow_pickle=True)
array = np.load("a.npy")


def hidden():
    code = base64.b64decode("cHJpbnQoMSk=")
    # hit: escrow.py.libraries.runs-code-it-decodes
    exec(code)


def open_code():
    exec("print(1)")


# hit: escrow.py.libraries.hides-what-it-calls
run = getattr(builtins, "ex" + "ec")
# hit: escrow.py.libraries.hides-what-it-calls
other = __import__(name)
# hit: escrow.py.libraries.hides-what-it-calls
joined = __import__("pic" + "kle")
plain = __import__("json")
total = getattr(row, "total")
# hit: escrow.py.libraries.imports-what-it-is-told
plugin = importlib.import_module(name)
fixed = importlib.import_module("json")
# hit: escrow.py.libraries.does-not-check-certificates
requests.get("https://intranet.example", verify=False)
requests.get("https://intranet.example", verify="company-ca.pem")
# hit: escrow.py.libraries.does-not-check-certificates
client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
client.set_missing_host_key_policy(paramiko.RejectPolicy())
# hit: escrow.py.libraries.does-not-check-certificates
context = ssl._create_unverified_context()
context = ssl.create_default_context()
# hit: escrow.py.libraries.loads-code-from-a-share
sys.path.insert(0, "//filesrv/public/libs")
sys.path.insert(0, "lib")


def calculator():
    formula = input("Formula: ")
    # hit: escrow.py.libraries.runs-what-somebody-types
    return eval(formula)


def literal():
    return ast.literal_eval(input("List: "))


# hit: escrow.py.libraries.downloads-and-runs-a-program
os.system("curl -fsSL https://tools.example/x.sh | bash")
os.system("curl -o x.csv https://data.example/x.csv")
# hit: escrow.py.libraries.loads-native-code
library = ctypes.CDLL("./fast.so")
itself = ctypes.CDLL(None)
# hit: escrow.py.libraries.trusts-code-of-a-model
net = AutoModel.from_pretrained("someone/model", trust_remote_code=True)
net = AutoModel.from_pretrained("someone/model")
# hit: escrow.py.libraries.runs-through-a-shell
subprocess.run(f"convert {name} out.png", shell=True)
subprocess.run(["convert", name, "out.png"])


def reads_and_runs():
    text = open("settings.py").read()
    # hit: escrow.py.libraries.runs-a-file-it-reads
    exec(text)


# hit: escrow.py.libraries.hands-code-to-another-interpreter
subprocess.run([sys.executable, "-c", text])
subprocess.run([sys.executable, "-m", "json.tool", "a.json"])


def formulas(sheet):
    formula = sheet["A1"].value
    # hit: escrow.py.libraries.runs-text-as-code
    return eval(formula, {}, {"area": 3})


def values(sheet):
    return ast.literal_eval(sheet["A1"].value)
