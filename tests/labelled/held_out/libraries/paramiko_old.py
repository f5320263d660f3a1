# /// script
# dependencies = ["paramiko==2.4.0"]
# ///
import paramiko

print(paramiko.SSHClient())
