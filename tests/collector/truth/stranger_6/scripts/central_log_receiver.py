"""One log for all scripts of the night: a receiver, and one script that logs to it."""
import logging
import logging.handlers
import os
import pickle
import socketserver
import struct
import threading

FORMAT = logging.Formatter("%(asctime)s %(name)s %(message)s")
sink = logging.FileHandler("central.log")
sink.setFormatter(FORMAT)


class Receiver(socketserver.StreamRequestHandler):
    def handle(self):
        size = struct.unpack(">L", self.rfile.read(4))[0]
        sink.handle(logging.makeLogRecord(pickle.loads(self.rfile.read(size))))


with socketserver.TCPServer(("127.0.0.1", int(os.environ["FREE"])), Receiver) as server:
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    log = logging.getLogger("import")
    handler = logging.handlers.SocketHandler("127.0.0.1", int(os.environ["FREE"]))
    log.addHandler(handler)
    log.warning("12 invoices without a cost centre")
    handler.close()
    thread.join()
sink.close()
