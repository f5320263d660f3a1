# Packs the drawings with 7-Zip and a password
param(
    [Parameter(Mandatory)][string]$Order,
    [string]$Root = 'K:\Orders'
)

$7z = 'C:\Program Files\7-Zip\7z.exe'
$folder = Join-Path $Root $Order
$archive = Join-Path ([Environment]::GetFolderPath('Desktop')) "$Order.7z"

$secure = Read-Host 'Password for the archive' -AsSecureString
$plain = [Runtime.InteropServices.Marshal]::PtrToStringAuto(
    [Runtime.InteropServices.Marshal]::SecureStringToBSTR($secure))

& $7z a -t7z -mhe=on "-p$plain" $archive "$folder\*.pdf" "$folder\*.dxf"
if ($LASTEXITCODE -ne 0) { throw "7-Zip failed ($LASTEXITCODE)" }
Write-Host "Archive: $archive ($([math]::Round((Get-Item $archive).Length / 1MB, 1)) MB)"
