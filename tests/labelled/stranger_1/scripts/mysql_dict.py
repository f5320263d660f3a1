import mysql.connector
config = {
    "host": "mysql-bi.empresa.local",
    "user": "bi_reader",
    "passwd": "bi#Reader9",
    "database": "bi",
}
cnx = mysql.connector.connect(**config)
cur = cnx.cursor(); cur.execute("SELECT COUNT(*) FROM fato_vendas"); print(cur.fetchone())
