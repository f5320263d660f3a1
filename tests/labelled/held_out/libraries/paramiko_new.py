# /// script
# dependencies = ["paramiko==4.0.0"]
# ///
import paramiko

print(paramiko.SSHClient())
