import paramiko


def connect(host, user, key_file):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(host, username=user, key_filename=key_file)
    return client


client = connect("app01.empresa.example", "ops", "/etc/keys/ops")
_, out, _ = client.exec_command("uptime")
print(out.read())
