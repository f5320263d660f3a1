import win32com.client
app = win32com.client.GetObject("SAPGUI").GetScriptingEngine
ses = app.Children(0).Children(0)
ses.findById("wnd[0]/tbar[0]/okcd").text = "/nFBL3N"
ses.findById("wnd[0]").sendVKey(0)
