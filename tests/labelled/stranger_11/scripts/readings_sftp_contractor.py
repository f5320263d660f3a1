import glob
import os

import paramiko

client = paramiko.SSHClient()
client.load_system_host_keys()
client.connect("sftp.meter-readers-south.example", username="utility", key_filename=os.path.expanduser("~/.ssh/contractor"))
sftp = client.open_sftp()
for path in glob.glob("open/*.csv"):
    sftp.put(path, f"/incoming/{os.path.basename(path)}")
    print("sent", path)
sftp.close()
client.close()
