"""Send a low-stock alarm to the shop-floor display (plain UDP)."""
import logging
import logging.handlers
import os
import socket

logger = logging.getLogger("warehouse")
logger.setLevel(logging.INFO)
handler = logging.handlers.SysLogHandler(address=("127.0.0.1", int(os.environ["DUMB"])), socktype=socket.SOCK_DGRAM)
handler.setFormatter(logging.Formatter("warehouse: %(levelname)s %(message)s"))
logger.addHandler(handler)

STOCK = {"A-100": 3, "B-200": 55, "C-300": 0}
for item, quantity in STOCK.items():
    if quantity < 5:
        logger.warning("item %s is low: %d left", item, quantity)
handler.close()
