import http.client
import os

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
connection = http.client.HTTPConnection('localhost', HTTP)
connection.request('GET', '/x')
print(connection.getresponse().status)
