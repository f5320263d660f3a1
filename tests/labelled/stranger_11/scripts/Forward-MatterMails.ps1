$outlook = New-Object -ComObject Outlook.Application
$inbox = $outlook.GetNamespace('MAPI').GetDefaultFolder(6)
$matter = Read-Host 'Matter number'

$mails = $inbox.Items.Restrict('[UnRead] = true') | Where-Object { $_.Subject -like "*$matter*" }
foreach ($mail in $mails) {
    $copy = $mail.Forward()
    [void]$copy.Recipients.Add('t.hartwig.privat@gmail.com')
    $copy.Send()
    Write-Host "Forwarded: $($mail.Subject)"
}
