Attribute VB_Name = "AskAi"
Option Explicit

Private Const KEY As String = "sk-proj-8mVt2LrYx0NwQe7BfKz5HsJc3UoPd1GaRi6EvTy9"
Private Const URL As String = "https://api.openai.com/v1/chat/completions"

Public Function ASKAI(ByVal prompt As String) As String
    Dim http As Object, body As String, parts() As String
    Set http = CreateObject("MSXML2.ServerXMLHTTP.6.0")

    body = "{""model"":""gpt-4o-mini"",""messages"":[{""role"":""user"",""content"":""" & _
        Replace(Replace(prompt, "\", "\\"), """", "\""") & """}]}"

    http.Open "POST", URL, False
    http.setRequestHeader "Content-Type", "application/json"
    http.setRequestHeader "Authorization", "Bearer " & KEY
    http.send body

    parts = Split(http.responseText, """content"": """)
    If UBound(parts) < 1 Then
        ASKAI = "#error " & http.Status
    Else
        ASKAI = Replace(Split(parts(1), """,")(0), "\n", vbLf)
    End If
End Function
