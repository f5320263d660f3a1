Attribute VB_Name = "Orcamento"
Option Explicit

Private Const CADEIA As String = "Provider=MSOLEDBSQL;Data Source=obra-sql01;" & _
    "Initial Catalog=Suprimentos;User ID=orcamento;Password=B3tonArmado!22;"

Public Sub AtualizarInsumos()
    Dim cn As Object, rs As Object, ws As Worksheet
    Set ws = ThisWorkbook.Worksheets("Insumos")
    Set cn = CreateObject("ADODB.Connection")
    cn.Open CADEIA

    Set rs = cn.Execute("SELECT codigo, descricao, unidade, preco FROM insumo WHERE ativo = 1 ORDER BY codigo")
    ws.Range("A2:D" & ws.Rows.Count).ClearContents
    ws.Range("A2").CopyFromRecordset rs

    rs.Close
    cn.Close
    ws.Columns("A:D").AutoFit
    MsgBox "Insumos atualizados: " & Application.CountA(ws.Range("A2:A5000")), vbInformation
End Sub
