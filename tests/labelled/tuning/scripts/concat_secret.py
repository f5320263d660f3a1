import pymysql

part_a = "Kg7" + "-blue-"
part_b = "Harbor19"
db = pymysql.connect(host="crm-db", user="crm", password=part_a + part_b, database="crm")
print(db.get_server_info())
