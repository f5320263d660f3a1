import base64
import psycopg2

# kept "safe" from prying eyes
ENC = "VHJ1c3RObzFfMjAyNg=="
pw = base64.b64decode(ENC).decode()
conn = psycopg2.connect(host="dw", dbname="sales", user="loader", password=pw)
