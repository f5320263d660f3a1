import getpass
from pathlib import Path

from crontab import CronTab

SCRIPT = Path("/opt/relatorios/faturamento/gerar.py")
MARCA = "relatorio-faturamento"

cron = CronTab(user=getpass.getuser())
cron.remove_all(comment=MARCA)

diario = cron.new(command=f"/usr/bin/python3 {SCRIPT} --diario", comment=MARCA)
diario.setall("30 4 * * *")

semanal = cron.new(command=f"/usr/bin/python3 {SCRIPT} --semanal", comment=MARCA)
semanal.setall("0 22 * * 6")

cron.write()
for tarefa in cron.find_comment(MARCA):
    print(tarefa)
