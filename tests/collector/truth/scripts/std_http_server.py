import http.server
import os
import threading
import urllib.request

port = int(os.environ['FREE'])
server = http.server.HTTPServer(('127.0.0.1', port), http.server.SimpleHTTPRequestHandler)
threading.Thread(target=server.handle_request).start()
print(urllib.request.urlopen(f'http://127.0.0.1:{port}/in.txt').status)
