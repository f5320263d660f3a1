import logging

logging.basicConfig(filename='journal.txt', level=logging.INFO)
logging.info('done')
