# Packs the payslips of the team and sends them to me
$month     = Get-Date -Format "yyyy-MM"
$payslips  = "H:\HR\Payslips\$month"
$archive   = "$env:TEMP\payslips_$month.7z"
$password  = "Lohn$month#Kern"

& "C:\Program Files\7-Zip\7z.exe" a -t7z -mhe=on "-p$password" $archive "$payslips\*.pdf" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "7-Zip failed with code $LASTEXITCODE" }

$secure = ConvertTo-SecureString "vkpl mxrt oeyw qbna" -AsPlainText -Force
$cred   = New-Object System.Management.Automation.PSCredential ("s.lindgren.priv@gmail.com", $secure)

$mail = @{
    From        = "s.lindgren.priv@gmail.com"
    To          = "s.lindgren.priv@gmail.com"
    Subject     = "Payslips $month"
    Body        = "Employees: " + ((Get-ChildItem "$payslips\*.pdf").BaseName -join ", ")
    Attachments = $archive
    SmtpServer  = "smtp.gmail.com"
    Port        = 587
    UseSsl      = $true
    Credential  = $cred
}
Send-MailMessage @mail
Remove-Item $archive
