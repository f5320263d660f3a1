from loguru import logger

logger.remove()
logger.add('journal.txt')
logger.info('done')
