import paramiko

t = paramiko.SSHClient()
t.connect("fora.example")
t.open_sftp().get("/down/cotacoes.csv", "cotacoes.csv")
