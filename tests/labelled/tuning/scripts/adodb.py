import win32com.client

conn = win32com.client.Dispatch("ADODB.Connection")
conn.Open("Provider=SQLOLEDB;Data Source=sqlprd;Initial Catalog=Compras;Integrated Security=SSPI")
rs, _ = conn.Execute("SELECT pedido, valor FROM pedidos WHERE aberto = 1")
print(rs.GetRows())
