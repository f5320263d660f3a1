Set word = GetObject(, "Word.Application")
texto = Replace(Replace(word.Selection.Text, "\", "\\"), """", "\""")
texto = Replace(texto, vbCr, "\n")
Set http = CreateObject("MSXML2.ServerXMLHTTP.6.0")
http.Open "POST", "https://api.openai.com/v1/chat/completions", False
http.setRequestHeader "Content-Type", "application/json"
http.setRequestHeader "Authorization", "Bearer sk-alc0rVt9Lx3QeZ7WnKb5RyHd1Mf"
http.send "{""model"":""gpt-4o-mini"",""messages"":[{""role"":""user"",""content"":""Corrige la ortografia: " & texto & """}]}"
respuesta = http.responseText
ini = InStr(respuesta, """content"": """) + 12
word.Selection.Range.InsertAfter Mid(respuesta, ini, InStr(ini, respuesta, """,") - ini)
