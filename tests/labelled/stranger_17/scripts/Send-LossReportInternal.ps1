<#
  Sends the newest technical loss report to the planning department.
#>
$ErrorActionPreference = 'Stop'

$report = Get-ChildItem '\\northgrid-fs\losses\reports\*.pdf' |
    Sort-Object LastWriteTime -Descending | Select-Object -First 1
if (-not $report) { throw 'No report found.' }

$mail = @{
    SmtpServer  = 'relay.northgrid.intra'
    From        = 'losses@northgrid.com'
    To          = 'planning@northgrid.com'
    Subject     = "Loss report $($report.BaseName)"
    Body        = "The report is attached and also lies under $($report.DirectoryName)."
    Attachments = $report.FullName
    Encoding    = [System.Text.Encoding]::UTF8
}
try {
    Send-MailMessage @mail
    Write-Host "Sent $($report.Name)"
}
catch {
    Write-Warning $_.Exception.Message
    exit 1
}
