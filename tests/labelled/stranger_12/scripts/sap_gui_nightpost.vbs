' Posts the goods receipts of the list once the late shift has gone
Option Explicit
Dim SapGuiAuto, application, connection, session, fso, liste, zeile

Do While Time < TimeSerial(23, 30, 0)
    WScript.Sleep 60000
Loop

Set SapGuiAuto = GetObject("SAPGUI")
Set application = SapGuiAuto.GetScriptingEngine
Set connection = application.Children(0)
Set session = connection.Children(0)

Set fso = CreateObject("Scripting.FileSystemObject")
Set liste = fso.OpenTextFile("P:\Lager\wareneingang.txt", 1)

Do Until liste.AtEndOfStream
    zeile = Split(liste.ReadLine, ";")
    session.findById("wnd[0]/tbar[0]/okcd").Text = "/nMIGO"
    session.findById("wnd[0]").sendVKey 0
    session.findById("wnd[0]/usr/ctxtGODYNPRO-PO_NUMBER").Text = zeile(0)
    session.findById("wnd[0]").sendVKey 0
    session.findById("wnd[0]/tbar[1]/btn[23]").press
    WScript.Sleep 1500
Loop
liste.Close
