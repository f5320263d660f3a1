import configparser
from pyrfc import Connection

config = configparser.ConfigParser()
config.read("/etc/company/sap.ini")
params = dict(config["PRD"])
with Connection(**params) as sap:
    print(sap.call("STFC_CONNECTION", REQUTEXT="hello"))
