import base64
with open("logo.png", "rb") as f:
    print("data:image/png;base64," + base64.b64encode(f.read()).decode())
