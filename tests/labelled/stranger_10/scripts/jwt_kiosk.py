import datetime as dt
import sys

import jwt
import qrcode

SIGNING_KEY = "p0rton-Oeste/kiosk/7c1f5a9e24d84b0e"

now = dt.datetime.now(dt.timezone.utc)
ticket = jwt.encode({"gate": sys.argv[1], "iat": now, "exp": now + dt.timedelta(hours=4)}, SIGNING_KEY, algorithm="HS256")
qrcode.make(ticket).save("ticket.png")
