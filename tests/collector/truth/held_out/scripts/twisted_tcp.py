import os

from twisted.internet import protocol, reactor

DUMB = int(os.environ["DUMB"])
try:

    class Hello(protocol.Protocol):
        def connectionMade(self):
            self.transport.write(b"hello")

        def connectionLost(self, reason):
            reactor.stop()

    factory = protocol.ClientFactory()
    factory.protocol = Hello
    reactor.connectTCP("127.0.0.1", DUMB, factory, timeout=5)
    reactor.run()
except Exception as fault:
    print(type(fault).__name__)
