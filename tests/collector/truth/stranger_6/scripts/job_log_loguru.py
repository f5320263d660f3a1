import json

from loguru import logger

logger.add("job.log", rotation="1 MB", retention=3)
logger.info("start")
with open("in.json") as f:
    data = json.load(f)
logger.success("{} keys read", len(data))
