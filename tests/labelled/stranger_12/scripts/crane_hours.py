from crontab import CronTab

LOGGER = "/opt/cranelog/bin/logger"


def install():
    cron = CronTab(user=True)
    cron.remove_all(comment="crane-weekend")
    start = cron.new(command=f"{LOGGER} start", comment="crane-weekend")
    start.setall("0 20 * * 6,0")
    stop = cron.new(command=f"{LOGGER} stop", comment="crane-weekend")
    stop.setall("0 18 * * *")
    cron.write()
    for job in cron.find_comment("crane-weekend"):
        print(job)


if __name__ == "__main__":
    install()
