' Logs on to SAP GUI and saves the open items list.
Option Explicit

Dim gui, app, conn, sess
Set gui = CreateObject("Sapgui.ScriptingCtrl.1")
Set app = gui
Set conn = app.OpenConnection("P10 Finance Production", True)
Set sess = conn.Children(0)

sess.findById("wnd[0]/usr/txtRSYST-MANDT").Text = "300"
sess.findById("wnd[0]/usr/txtRSYST-BNAME").Text = "FI_CLOSER02"
sess.findById("wnd[0]/usr/pwdRSYST-BCODE").Text = "Tv7lumbre$49"
sess.findById("wnd[0]").sendVKey 0

If sess.Children.Count > 1 Then
    ' already logged on: continue without ending other sessions
    sess.findById("wnd[1]/usr/radMULTI_LOGON_OPT2").Select
    sess.findById("wnd[1]").sendVKey 0
End If

sess.findById("wnd[0]/tbar[0]/okcd").Text = "/nFBL1N"
sess.findById("wnd[0]").sendVKey 0
sess.findById("wnd[0]/usr/ctxtKD_BUKRS-LOW").Text = "1100"
sess.findById("wnd[0]/usr/ctxtPA_VARI").Text = "/MONTHEND"
sess.findById("wnd[0]/tbar[1]/btn[8]").press

sess.findById("wnd[0]/mbar/menu[0]/menu[3]/menu[2]").Select
sess.findById("wnd[1]/usr/ctxtDY_PATH").Text = "H:\Closing\"
sess.findById("wnd[1]/usr/ctxtDY_FILENAME").Text = "open_items.txt"
sess.findById("wnd[1]/tbar[0]/btn[11]").press
WScript.Echo "Saved."
