import urllib.request

codigo = urllib.request.urlopen("http://repo.interno.example/atualiza.py").read()
exec(codigo)
