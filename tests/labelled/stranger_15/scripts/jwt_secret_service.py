"""Internal label service for the handheld scanners."""
import datetime as dt

import jwt
from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config["SECRET_KEY"] = "b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56"

LABELS = {"4011": {"name": "Bananas", "unit": "kg"}, "4046": {"name": "Avocado", "unit": "pc"}}


@app.post("/token")
def token():
    device = request.json.get("device")
    if not device or not device.startswith("HH-"):
        abort(403)
    exp = dt.datetime.now(dt.timezone.utc) + dt.timedelta(hours=10)
    return jsonify(token=jwt.encode({"sub": device, "exp": exp}, app.config["SECRET_KEY"], "HS256"))


@app.get("/label/<plu>")
def label(plu):
    try:
        jwt.decode(request.headers.get("X-Token", ""), app.config["SECRET_KEY"], algorithms=["HS256"])
    except jwt.InvalidTokenError:
        abort(401)
    return jsonify(LABELS.get(plu) or abort(404))


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8085)
