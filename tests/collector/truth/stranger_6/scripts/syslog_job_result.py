import logging
import logging.handlers
import os

log = logging.getLogger("nightly")
log.setLevel(logging.INFO)
log.addHandler(logging.handlers.SysLogHandler(address=("127.0.0.1", int(os.environ["DUMB"]))))
log.info("nightly import finished, 0 errors")
