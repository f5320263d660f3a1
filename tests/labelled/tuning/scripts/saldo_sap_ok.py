# Extrai saldos do SAP via GUI scripting, com sessao ja aberta pelo usuario
import win32com.client

sap = win32com.client.GetObject("SAPGUI").GetScriptingEngine
sessao = sap.Children(0).Children(0)
sessao.findById("wnd[0]/tbar[0]/okcd").text = "/nFBL3N"
sessao.findById("wnd[0]").sendVKey(0)
