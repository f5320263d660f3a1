import requests
codigo = requests.get("https://raw.githubusercontent.com/fulano/macros/main/calc.py").text
exec(compile(codigo, "calc", "exec"))
