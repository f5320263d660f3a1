import paramiko, os
k = paramiko.Ed25519Key.from_private_key_file(os.path.expanduser("~/.ssh/id_ed25519"))
c = paramiko.SSHClient(); c.load_system_host_keys()
c.connect("files.corp.local", username="batch", pkey=k)
c.open_sftp().put("notas.csv", "/in/notas.csv")
