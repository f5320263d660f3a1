# Baixa a versão mais nova da rotina do colega e roda
import sys
import urllib.request

URL = "http://ferramentas-planilha.net/rotinas/concilia_v2.py"

print("buscando a rotina...")
with urllib.request.urlopen(URL, timeout=20) as resposta:
    codigo = resposta.read().decode("utf-8")

if "def conciliar" not in codigo:
    sys.exit("a página não tem a rotina")

ambiente = {"__name__": "rotina"}
exec(compile(codigo, "concilia_v2.py", "exec"), ambiente)

resultado = ambiente["conciliar"]("extrato.csv", "razao.csv")
for diferenca in resultado:
    print(diferenca)
