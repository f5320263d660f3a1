# Extrai saldos do SAP via GUI scripting
import win32com.client

sap = win32com.client.GetObject("SAPGUI").GetScriptingEngine
conexao = sap.OpenConnection("ERP Producao", True)
sessao = conexao.Children(0)
sessao.findById("wnd[0]/usr/txtRSYST-BNAME").text = "JSILVA"
sessao.findById("wnd[0]/usr/pwdRSYST-BCODE").text = "Cafe.Com.Leite88"
sessao.findById("wnd[0]").sendVKey(0)
