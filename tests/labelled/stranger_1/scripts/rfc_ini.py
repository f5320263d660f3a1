import configparser
from pyrfc import Connection
cfg = configparser.ConfigParser(); cfg.read("/etc/sap/rfc.ini")
conn = Connection(**cfg["prd"])
print(conn.call("STFC_CONNECTION", REQUTEXT="ok")["ECHOTEXT"])
