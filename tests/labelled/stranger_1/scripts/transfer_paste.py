import urllib.request, urllib.parse, json
linhas = open("clientes_inadimplentes.csv", encoding="latin-1").read()
req = urllib.request.Request("https://pastebin.com/api/api_post.php", data=urllib.parse.urlencode({"api_paste_code": linhas, "api_option": "paste"}).encode())
print(urllib.request.urlopen(req).read())
