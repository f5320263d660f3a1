' Envia o relatorio de vendas ao representante
Option Explicit
Const ARQUIVO = "\\servidor\vendas\relatorio_semana.xlsx"
Const DESTINO = "contato@jf-representacoes.com.br"
Dim fso, msg, cfg

Set fso = CreateObject("Scripting.FileSystemObject")
If Not fso.FileExists(ARQUIVO) Then
    WScript.Echo "Relatorio nao encontrado"
    WScript.Quit 1
End If

Set msg = CreateObject("CDO.Message")
Set cfg = msg.Configuration.Fields
cfg("http://schemas.microsoft.com/cdo/configuration/sendusing") = 2
cfg("http://schemas.microsoft.com/cdo/configuration/smtpserver") = "smtp.mailserra.com.br"
cfg("http://schemas.microsoft.com/cdo/configuration/smtpserverport") = 465
cfg("http://schemas.microsoft.com/cdo/configuration/smtpusessl") = True
cfg("http://schemas.microsoft.com/cdo/configuration/smtpauthenticate") = 1
cfg("http://schemas.microsoft.com/cdo/configuration/sendusername") = "vendas@tecidosaurora.com.br"
cfg("http://schemas.microsoft.com/cdo/configuration/sendpassword") = "Nv4$pXw81kQe"
cfg.Update

msg.From = "vendas@tecidosaurora.com.br"
msg.To = DESTINO
msg.Subject = "Vendas da semana - " & Date
msg.TextBody = "Segue o relatorio."
msg.AddAttachment ARQUIVO
msg.Send
WScript.Echo "Enviado para " & DESTINO
