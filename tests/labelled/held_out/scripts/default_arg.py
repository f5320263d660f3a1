import paramiko


def push(path, host="sftp.cliente.example", user="envio", password="Mandioca+55"):
    transport = paramiko.Transport((host, 22))
    transport.connect(username=user, password=password)
    sftp = paramiko.SFTPClient.from_transport(transport)
    sftp.put(path, "/in/" + path)


push("remessa.txt")
