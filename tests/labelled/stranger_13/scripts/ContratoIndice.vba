Option Explicit

' Numera as cláusulas e atualiza o índice
Public Sub NumerarClausulas()
    Dim p As Paragraph, n As Long
    For Each p In ActiveDocument.Paragraphs
        If p.Style = "Cláusula" Then
            n = n + 1
            If Left$(p.Range.Text, 8) <> "Cláusula" Then
                p.Range.InsertBefore "Cláusula " & n & ".ª - "
            End If
            p.OutlineLevel = wdOutlineLevel1
        End If
    Next p

    If ActiveDocument.TablesOfContents.Count = 0 Then
        ActiveDocument.TablesOfContents.Add ActiveDocument.Range(0, 0), UseHeadingStyles:=False, UseOutlineLevels:=True
    Else
        ActiveDocument.TablesOfContents(1).Update
    End If
    MsgBox n & " cláusulas numeradas."
End Sub
