Set-PSRepository -Name PSGallery -InstallationPolicy Trusted
if (-not (Get-Module -ListAvailable -Name ImportExcel)) {
    Install-Module ImportExcel -Scope CurrentUser -Force -AllowClobber
}
Import-Module ImportExcel

$folder = 'R:\Clients\C1180\BankCsv'
Get-ChildItem $folder -Filter *.csv | ForEach-Object {
    $xlsx = $_.FullName -replace '\.csv$', '.xlsx'
    Import-Csv $_.FullName |
        Export-Excel -Path $xlsx -WorksheetName 'Statement' -AutoSize -FreezeTopRow -BoldTopRow -TableStyle Light9
    Write-Host "converted $($_.Name)"
}
