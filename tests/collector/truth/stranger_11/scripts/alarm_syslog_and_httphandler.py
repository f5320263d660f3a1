"""The oven's alarm: everything by logging handlers, one over UDP and one over HTTP."""
import logging
import logging.handlers
import os

log = logging.getLogger("oven")
log.setLevel(logging.INFO)
log.addHandler(logging.handlers.SysLogHandler(address=("127.0.0.1", int(os.environ["DUMB"]))))
log.addHandler(logging.handlers.HTTPHandler(f"127.0.0.1:{os.environ['HTTP']}", "/alarms", method="POST"))
log.addHandler(logging.FileHandler("oven.log", mode="w", encoding="utf-8"))

for minute, degrees in enumerate((210, 224, 251)):
    level = logging.CRITICAL if degrees > 250 else logging.INFO
    log.log(level, "minute %d: %d degrees", minute, degrees)
logging.shutdown()
