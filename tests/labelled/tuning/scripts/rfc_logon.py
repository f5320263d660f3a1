from pyrfc import Connection

params = dict(
    ashost="10.20.1.9",
    sysnr="00",
    client="300",
    user="RFC_BATCH",
    passwd="Batch!2019pt",
)
with Connection(**params) as sap:
    print(sap.call("STFC_CONNECTION", REQUTEXT="hello"))
