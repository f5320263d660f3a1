import subprocess

print(subprocess.run(["crontab", "-l"], capture_output=True, text=True).stdout)
