Attribute VB_Name = "ImportarNotas"
Option Explicit

Private Const CONEXAO As String = "Provider=SQLOLEDB;Data Source=SQLAZUL01;Initial Catalog=Compras;User ID=excel_compras;Password=C0mpr@sAzul9;"

Public Sub BuscarNotas()
    Dim cn As Object, rs As Object, cmd As Object
    Dim ws As Worksheet, i As Long

    Set ws = ThisWorkbook.Sheets("Notas")
    ws.Range("A5:F5000").ClearContents

    Set cn = CreateObject("ADODB.Connection")
    cn.Open CONEXAO

    Set cmd = CreateObject("ADODB.Command")
    Set cmd.ActiveConnection = cn
    cmd.CommandText = "SELECT numero, emissao, vencimento, valor, situacao FROM nota WHERE fornecedor = ? ORDER BY emissao DESC"
    cmd.Parameters.Append cmd.CreateParameter("f", 200, 1, 20, CStr(ws.Range("B2").Value))

    Set rs = cmd.Execute
    For i = 0 To rs.Fields.Count - 1
        ws.Cells(4, i + 1).Value = rs.Fields(i).Name
    Next i
    ws.Range("A5").CopyFromRecordset rs

    rs.Close
    cn.Close
    MsgBox "Notas atualizadas.", vbInformation
End Sub
