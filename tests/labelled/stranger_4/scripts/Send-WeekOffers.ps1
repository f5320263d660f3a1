# Schickt mir die Angebote der Woche an meine private Adresse, damit ich am Wochenende weiterarbeiten kann
$Ordner   = "\\fs01\vertrieb\angebote"
$Empfang  = "t.brandauer81@gmx.net"
$SmtpHost = "smtp.firma.local"

$dateien = Get-ChildItem $Ordner -Filter *.docx |
    Where-Object { $_.LastWriteTime -gt (Get-Date).AddDays(-7) } |
    Select-Object -ExpandProperty FullName

if (-not $dateien) {
    Write-Host "Keine neuen Angebote."
    return
}

Send-MailMessage -From "vertrieb@firma.local" -To $Empfang -Subject "Angebote" `
    -Body "Anbei $($dateien.Count) Angebote." -Attachments $dateien -SmtpServer $SmtpHost
Write-Host "$($dateien.Count) Angebote verschickt."
