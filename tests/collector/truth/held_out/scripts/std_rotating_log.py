import logging
import logging.handlers

handler = logging.handlers.RotatingFileHandler("run.log", maxBytes=20, backupCount=1)
logging.basicConfig(level=logging.INFO, handlers=[handler])
for turn in range(3):
    logging.info("turn %d of them", turn)
