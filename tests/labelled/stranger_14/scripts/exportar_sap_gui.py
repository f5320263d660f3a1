import time

import win32com.client

sap_gui = win32com.client.GetObject("SAPGUI")
sessao = sap_gui.GetScriptingEngine.Children(0).Children(0)

CENTRO = "1000"
DESTINO = r"C:\Temp\estoque"

sessao.findById("wnd[0]/tbar[0]/okcd").text = "/nMB52"
sessao.findById("wnd[0]").sendVKey(0)
sessao.findById("wnd[0]/usr/ctxtWERKS-LOW").text = CENTRO
sessao.findById("wnd[0]/usr/chkNOZERO").selected = True
sessao.findById("wnd[0]/tbar[1]/btn[8]").press()
time.sleep(2)

sessao.findById("wnd[0]/tbar[0]/okcd").text = "%pc"
sessao.findById("wnd[0]").sendVKey(0)
sessao.findById("wnd[1]/usr/subSUBSCREEN_STEPLOOP:SAPLSPO5:0150/sub:SAPLSPO5:0150/radSPOPLI-SELFLAG[1,0]").select()
sessao.findById("wnd[1]/tbar[0]/btn[0]").press()
sessao.findById("wnd[1]/usr/ctxtDY_PATH").text = DESTINO
sessao.findById("wnd[1]/usr/ctxtDY_FILENAME").text = "mb52.xls"
sessao.findById("wnd[1]/tbar[0]/btn[11]").press()
print("Estoque exportado em", DESTINO)
