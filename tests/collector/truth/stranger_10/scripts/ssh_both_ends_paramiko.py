"""Rehearse the nightly SSH job against a toy SSH server in the same process."""
import io
import os
import socket
import threading

import paramiko


class Toy(paramiko.ServerInterface):
    def check_auth_password(self, username: str, password: str) -> int:
        return paramiko.AUTH_SUCCESSFUL if (username, password) == ("backup", "invented") else paramiko.AUTH_FAILED

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return paramiko.OPEN_SUCCEEDED

    def check_channel_exec_request(self, channel: paramiko.Channel, command: bytes) -> bool:
        threading.Thread(target=self._run, args=(channel, command), daemon=True).start()
        return True

    @staticmethod
    def _run(channel: paramiko.Channel, command: bytes) -> None:
        channel.sendall(b"ran " + command + b"\n")
        channel.send_exit_status(0)
        channel.close()


def serve(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    transport = paramiko.Transport(connection)
    transport.add_server_key(paramiko.ECDSAKey.generate())
    transport.start_server(server=Toy())
    transport.join(10)


port = int(os.environ["FREE"])
listener = socket.create_server(("127.0.0.1", port))
threading.Thread(target=serve, args=(listener,), daemon=True).start()

output = io.StringIO()
with paramiko.SSHClient() as ssh:
    ssh.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    ssh.connect("127.0.0.1", port=port, username="backup", password="invented", look_for_keys=False, allow_agent=False, timeout=5)
    for command in ("df -h", "uptime"):
        output.write(ssh.exec_command(command)[1].read().decode())
listener.close()
print(output.getvalue())
