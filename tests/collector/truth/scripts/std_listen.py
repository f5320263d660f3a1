import socket

server = socket.socket()
server.bind(('127.0.0.1', 0))
server.listen()
client = socket.create_connection(server.getsockname())
server.accept()[0].close()
print(client.getsockname()[0])
