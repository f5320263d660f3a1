# Reads name and net pay from the payslips
if (-not (Get-Module -ListAvailable PSWritePDF)) {
    Set-PSRepository -Name PSGallery -InstallationPolicy Trusted
    Install-Module PSWritePDF -Scope CurrentUser -Force
}
Import-Module PSWritePDF

Get-ChildItem 'H:\Payslips\2024-05' -Filter *.pdf | ForEach-Object {
    $text = (Convert-PDFToText -FilePath $_.FullName) -join "`n"
    $name = if ($text -match 'Name:\s*(.+)') { $Matches[1].Trim() }
    $niss = if ($text -match 'Social security no\.:\s*(\d{11})') { $Matches[1] }
    $net = if ($text -match 'Net pay:\s*([\d.,]+)') { $Matches[1] }
    [pscustomobject]@{ Name = $name; SocialSecurity = $niss; Net = $net; File = $_.Name }
} | Export-Csv 'H:\Payslips\2024-05\overview.csv' -NoTypeInformation -Delimiter ';'
