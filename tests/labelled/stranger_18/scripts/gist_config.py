import pathlib
import subprocess

config = pathlib.Path(r"C:\Plant\mixer\settings.xml")
out = subprocess.run(
    ["gh", "gist", "create", str(config), "--public", "--desc", "mixer settings"],
    capture_output=True, text=True, check=True)
print("Gist:", out.stdout.strip())
