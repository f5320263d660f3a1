import paramiko

t = paramiko.SSHClient()
t.connect("fora.example")
t.open_sftp().put("salarios.csv", "/up/salarios.csv")
