' Looks up the delivery dates of the orders in the list
Option Explicit
Dim SapGuiAuto, application, session, fso, liste, ergebnis, nr

Set SapGuiAuto = GetObject("SAPGUI")
Set application = SapGuiAuto.GetScriptingEngine
Set session = application.Children(0).Children(0)

Set fso = CreateObject("Scripting.FileSystemObject")
Set liste = fso.OpenTextFile("P:\Einkauf\bestellungen.txt", 1)
Set ergebnis = fso.CreateTextFile("P:\Einkauf\liefertermine.csv", True)

Do Until liste.AtEndOfStream
    nr = Trim(liste.ReadLine)
    session.findById("wnd[0]/tbar[0]/okcd").Text = "/nME23N"
    session.findById("wnd[0]").sendVKey 0
    session.findById("wnd[0]/tbar[1]/btn[17]").press
    session.findById("wnd[1]/usr/subSUB0:SAPLMEGUI:0003/ctxtMEPO_SELECT-EBELN").Text = nr
    session.findById("wnd[1]").sendVKey 0
    ergebnis.WriteLine nr & ";" & session.findById("wnd[0]/sbar").Text & ";" & Date
Loop

liste.Close
ergebnis.Close
MsgBox "Fertig: P:\Einkauf\liefertermine.csv"
