# Carga de nominas en la base de datos
import getpass
import mysql.connector

contrasena = getpass.getpass("Contraseña de la base: ")
conexion = mysql.connector.connect(host="nominas-db", user="carga", password=contrasena, database="nominas")
cursor = conexion.cursor()
cursor.execute("UPDATE pagos SET estado = %s WHERE id = %s", ("pagado", 12))
conexion.commit()
