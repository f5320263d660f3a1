Const CALENDARIO = 9
Set outlook = CreateObject("Outlook.Application")
Set sessao = outlook.GetNamespace("MAPI")
Set sala = sessao.CreateRecipient("Sala Nobre")
sala.Resolve
Set itens = sessao.GetSharedDefaultFolder(sala, CALENDARIO).Items
itens.Sort "[Start]"
itens.IncludeRecurrences = True
livre = "08:00"
For Each item In itens.Restrict("[Start] >= '" & Date & " 08:00' AND [End] <= '" & Date & " 19:00'")
  texto = texto & livre & " - " & FormatDateTime(item.Start, 4) & " livre" & vbCrLf
  livre = FormatDateTime(item.End, 4)
Next
WScript.Echo texto & livre & " - 19:00 livre"
