"""Tries the routes with the test client; no port is opened."""
from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/api/cost-centres")
def cost_centres():
    return jsonify([100, 110, 120])


with app.test_client() as client:
    response = client.get("/api/cost-centres")
    print(response.status_code, response.json)
