import pandas as pd
from pyrfc import Connection

sap = Connection(
    ashost="10.1.8.30",
    sysnr="00",
    client="300",
    user="RFC_NOTAS",
    passwd="Sap@Notas300",
    lang="PT",
)

notas = pd.read_excel("notas_lancar.xlsx", dtype={"fornecedor": str, "conta": str})

for i, n in notas.iterrows():
    valor = round(float(n["valor"]), 2)
    retorno = sap.call(
        "BAPI_ACC_DOCUMENT_POST",
        DOCUMENTHEADER={
            "COMP_CODE": "1000", "DOC_TYPE": "KR", "USERNAME": "RFC_NOTAS",
            "DOC_DATE": n["data"].strftime("%Y%m%d"), "PSTNG_DATE": n["data"].strftime("%Y%m%d"),
            "REF_DOC_NO": str(n["numero"]),
        },
        ACCOUNTPAYABLE=[{"ITEMNO_ACC": "1", "VENDOR_NO": n["fornecedor"].zfill(10)}],
        ACCOUNTGL=[{"ITEMNO_ACC": "2", "GL_ACCOUNT": n["conta"].zfill(10)}],
        CURRENCYAMOUNT=[
            {"ITEMNO_ACC": "1", "CURRENCY": "BRL", "AMT_DOCCUR": -valor},
            {"ITEMNO_ACC": "2", "CURRENCY": "BRL", "AMT_DOCCUR": valor},
        ],
    )
    notas.loc[i, "retorno"] = retorno["RETURN"][0]["MESSAGE"]
    if not any(r["TYPE"] in "EA" for r in retorno["RETURN"]):
        sap.call("BAPI_TRANSACTION_COMMIT", WAIT="X")

notas.to_excel("notas_lancadas.xlsx", index=False)
