# Turns every CSV report in the folder into a formatted Excel file
$folder = Read-Host 'Folder with the CSV reports'

if (-not (Get-Module -ListAvailable -Name ImportExcel)) {
    Write-Host 'Module ImportExcel is missing, installing it...'
    Set-PSRepository -Name PSGallery -InstallationPolicy Trusted
    Install-Module -Name ImportExcel -Scope CurrentUser -Force -SkipPublisherCheck
}
Import-Module ImportExcel

foreach ($csv in Get-ChildItem -Path $folder -Filter *.csv) {
    $target = [System.IO.Path]::ChangeExtension($csv.FullName, '.xlsx')
    if (Test-Path $target) { Remove-Item $target }
    Import-Csv -Path $csv.FullName -Delimiter ';' |
        Export-Excel -Path $target -WorksheetName $csv.BaseName -AutoSize -AutoFilter -FreezeTopRow -BoldTopRow
    Write-Host "$($csv.Name) -> $(Split-Path $target -Leaf)"
}
