import os

os.system('schtasks /create /tn "Extrato" /tr "python C:\\scripts\\extrato.py" /sc daily /st 01:30')
