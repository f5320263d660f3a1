import base64
p = "cHJpbnQoJ29sYScp"
exec(base64.b64decode(p).decode())
