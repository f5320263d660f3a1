Attribute VB_Name = "TextBlocks"
Option Explicit

Public Function TEXTBLOCK(ByVal blockName As String, ParamArray values() As Variant) As String
    Dim ws As Worksheet, hit As Range, text As String, i As Long
    Set ws = ThisWorkbook.Worksheets("Blocks")
    Set hit = ws.Columns("A").Find(What:=blockName, LookAt:=xlWhole, MatchCase:=False)

    If hit Is Nothing Then
        TEXTBLOCK = "#unknown block " & blockName
        Exit Function
    End If

    text = hit.Offset(0, 1).Value
    For i = LBound(values) To UBound(values)
        text = Replace(text, "{" & (i + 1) & "}", CStr(values(i)))
    Next i
    TEXTBLOCK = text
End Function
