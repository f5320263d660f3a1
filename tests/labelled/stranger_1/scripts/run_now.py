import subprocess
subprocess.run(["python", "base.py", "--resumo"], check=True)
