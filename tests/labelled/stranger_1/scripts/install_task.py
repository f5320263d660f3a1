import subprocess
subprocess.run(["schtasks", "/create", "/tn", "AtualizaBase", "/tr", "pythonw C:\\scripts\\base.py", "/sc", "daily", "/st", "03:00"], check=True)
