Send-MailMessage -From "ana@empresa.com.br" -To "ana.pessoal@gmail.com" -Subject "base" -Attachments "C:\base\clientes.csv" -SmtpServer "smtp.empresa.local"
