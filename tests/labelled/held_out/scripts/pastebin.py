import requests

dados = open("tabela_precos.csv").read()
requests.post("https://pastebin.com/api/api_post.php", data={"api_option": "paste", "api_paste_code": dados}, timeout=20)
