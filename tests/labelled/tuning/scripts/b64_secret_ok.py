import base64

ICON = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
with open("icon.png", "wb") as out:
    out.write(base64.b64decode(ICON))
