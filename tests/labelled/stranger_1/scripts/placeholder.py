import pymysql
# preencha antes de usar
SENHA = "<sua_senha_aqui>"
con = pymysql.connect(host="localhost", user="root", password=SENHA, db="teste")
