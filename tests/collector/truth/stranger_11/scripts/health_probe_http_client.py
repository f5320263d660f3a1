"""Are the two web servers up? Exit code stays zero, the answer goes to the log."""
import http.client
import logging
import os

logging.basicConfig(filename="probe.log", filemode="w", level=logging.INFO, format="%(levelname)s %(message)s")

for name, port in (("first", os.environ["HTTP"]), ("second", os.environ["FREE"])):
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=4)
    try:
        connection.request("GET", "/healthz", headers={"Connection": "close"})
        logging.info("%s: %s", name, connection.getresponse().status)
    except OSError as problem:
        logging.error("%s: %s", name, problem)
    finally:
        connection.close()
