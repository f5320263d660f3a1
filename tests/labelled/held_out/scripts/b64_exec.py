import base64

payload = "cHJpbnQoJ29sYScp"
exec(base64.b64decode(payload).decode())
