"""Abre o quadro de produção na tela às 8h45 e às 13h15 de segunda a sexta."""
import webbrowser

from apscheduler.schedulers.blocking import BlockingScheduler

QUADRO = "http://quadro.fabrica.local/linha3"
sched = BlockingScheduler(timezone="America/Sao_Paulo")


def abrir():
    webbrowser.open(QUADRO, new=2)


sched.add_job(abrir, "cron", day_of_week="mon-fri", hour=8, minute=45)
sched.add_job(abrir, "cron", day_of_week="mon-fri", hour=13, minute=15)

if __name__ == "__main__":
    print("Lembretes ativos. Feche a janela para parar.")
    try:
        sched.start()
    except (KeyboardInterrupt, SystemExit):
        pass
