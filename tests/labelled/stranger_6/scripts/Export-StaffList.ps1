# Staff list for the pension consultant, sent to my private mailbox for the weekend
param([string]$To = 'karin.wesseltoft@gmail.com')

$columns = 'EmployeeId', 'GivenName', 'Surname', 'BirthDate', 'EntryDate', 'MonthlySalary', 'TaxId'
$file    = Join-Path $env:TEMP 'staff.csv'

Import-Csv -Path '\\fs-hr01\master\employees.csv' -Delimiter ';' |
    Where-Object { $_.Status -eq 'active' } |
    Select-Object -Property $columns |
    Sort-Object -Property Surname |
    Export-Csv -Path $file -NoTypeInformation -Encoding UTF8

$mail = @{
    From        = 'hr@tannfeld.com'
    To          = $To
    Subject     = 'Pension list'
    Body        = 'See attachment.'
    Attachments = $file
    SmtpServer  = 'mail.corp.tannfeld.local'
}
Send-MailMessage @mail
Remove-Item $file
