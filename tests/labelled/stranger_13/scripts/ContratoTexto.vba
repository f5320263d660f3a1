Option Explicit

' Resume o texto selecionado e põe o resumo num comentário
Public Sub ResumirSelecao()
    Const CHAVE As String = "sk-svcacct-Jm4XvQ8tLz2RwK9YbN7cHdFpS3GuEo6iTaMxPyBzV"
    Dim http As Object, corpo As String, texto As String
    texto = Replace(Replace(Selection.Text, """", "'"), vbCr, "\n")

    corpo = "{""model"":""gpt-4o-mini"",""messages"":[{""role"":""user"",""content"":" & _
            """Resume em três linhas: " & texto & """}]}"

    Set http = CreateObject("MSXML2.ServerXMLHTTP.6.0")
    http.Open "POST", "https://api.openai.com/v1/chat/completions", False
    http.setRequestHeader "Content-Type", "application/json"
    http.setRequestHeader "Authorization", "Bearer " & CHAVE
    http.send corpo

    If http.Status = 200 Then
        ActiveDocument.Comments.Add Selection.Range, Split(Split(http.responseText, """content"": """)(1), """,")(0)
    Else
        MsgBox "Erro " & http.Status, vbCritical
    End If
End Sub
