"""Read weight and dimensions of materials from SAP GUI (MM03)."""
import pandas as pd
import win32com.client

FIELDS = {
    "gross": "wnd[0]/usr/tabsTABSPR1/tabpSP01/ssubTABFRA1:SAPLMGMM:2004/subSUB4:SAPLMGD1:2007/txtMARA-BRGEW",
    "name": "wnd[0]/usr/tabsTABSPR1/tabpSP01/ssubTABFRA1:SAPLMGMM:2004/subSUB1:SAPLMGD1:1002/txtMAKT-MAKTX",
}


def session():
    gui = win32com.client.GetObject("SAPGUI").GetScriptingEngine
    return gui.Children(0).Children(0)


def read(sap, material: str) -> dict:
    sap.StartTransaction("MM03")
    sap.findById("wnd[0]/usr/ctxtRMMG1-MATNR").text = material
    sap.findById("wnd[0]").sendVKey(0)
    sap.findById("wnd[1]").sendVKey(0)
    row = {"material": material, **{k: sap.findById(path).text for k, path in FIELDS.items()}}
    sap.findById("wnd[0]").sendVKey(3)
    return row


sap = session()
materials = pd.read_excel("materials.xlsx", dtype=str)["material"]
pd.DataFrame([read(sap, m) for m in materials]).to_excel("materials_read.xlsx", index=False)
