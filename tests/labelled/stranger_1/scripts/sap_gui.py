import win32com.client
app = win32com.client.GetObject("SAPGUI").GetScriptingEngine
con = app.OpenConnection("ECC PRD", True)
ses = con.Children(0)
ses.findById("wnd[0]/usr/txtRSYST-BNAME").text = "FIN_ANA"
ses.findById("wnd[0]/usr/pwdRSYST-BCODE").text = "Outubro.26"
ses.findById("wnd[0]").sendVKey(0)
