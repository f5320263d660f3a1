"""Lista de ramais a partir do Active Directory."""
import os

from ldap3 import NONE, Connection, Server
from ldap3.core.exceptions import LDAPException

servidor = Server("localhost", port=int(os.environ["DUMB"]), get_info=NONE, connect_timeout=4)
linhas = []
try:
    with Connection(servidor, user="EMPRESA\\consulta", password="L3itura", auto_bind=True, receive_timeout=4) as conexao:
        conexao.search("ou=Pessoas,dc=empresa,dc=example", "(telephoneNumber=*)", attributes=["cn", "telephoneNumber"])
        linhas = [f"{e.cn}\t{e.telephoneNumber}" for e in conexao.entries]
except LDAPException as erro:
    linhas = [f"diretório indisponível: {type(erro).__name__}"]

with open("ramais.txt", "w", encoding="utf-8") as arquivo:
    arquivo.write("\n".join(linhas) + "\n")
