# Carga de nominas en la base de datos
import mysql.connector

contrasena = "Girasol*2023"
conexion = mysql.connector.connect(host="nominas-db", user="carga", password=contrasena, database="nominas")
cursor = conexion.cursor()
cursor.execute("UPDATE pagos SET estado = %s WHERE id = %s", ("pagado", 12))
conexion.commit()
