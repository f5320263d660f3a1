import subprocess

line = "0 2 * * * /usr/bin/python3 /home/ana/extrai.py"
subprocess.run(f'(crontab -l; echo "{line}") | crontab -', shell=True, check=True)
