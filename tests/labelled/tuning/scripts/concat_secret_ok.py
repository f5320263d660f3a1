import pymysql
from company_vault import read_secret

db = pymysql.connect(host="crm-db", user="crm", password=read_secret("crm/prod"), database="crm")
print(db.get_server_info())
