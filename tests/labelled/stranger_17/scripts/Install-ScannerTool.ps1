<#
  Installs the document scanner helper of the vendor and starts it.
#>
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
$setup = 'https://get.scanfix-tools.com/helper/install.ps1'
$target = "$env:LOCALAPPDATA\ScanFix"

function Test-Installed {
    Test-Path (Join-Path $target 'scanfix.exe')
}

if (-not (Test-Installed)) {
    Write-Host 'Installing ScanFix...'
    $env:SCANFIX_DIR = $target
    try {
        Invoke-Expression (Invoke-WebRequest -UseBasicParsing -Uri $setup).Content
    }
    catch {
        Write-Error "Installation failed: $($_.Exception.Message)"
        exit 1
    }
}

if (Test-Installed) {
    Start-Process (Join-Path $target 'scanfix.exe') -ArgumentList '--tray'
    Write-Host 'ScanFix is running.'
}
else {
    Write-Warning 'scanfix.exe was not found after the installation.'
}
