# Empacota os documentos do concurso num arquivo protegido e copia para a pen
$SevenZip = 'C:\Program Files\7-Zip\7z.exe'
$Origem   = 'S:\Compras\Concurso_2025_04'
$Arquivo  = Join-Path $env:TEMP 'concurso_2025_04.7z'
$Senha    = 'Cc25!pV9rLxq#Tm3'

if (-not (Test-Path $SevenZip)) { throw '7-Zip não está instalado' }

& $SevenZip a -t7z -mhe=on "-p$Senha" $Arquivo "$Origem\*" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "7-Zip terminou com o código $LASTEXITCODE" }

$pen = Get-CimInstance Win32_LogicalDisk -Filter 'DriveType = 2' | Select-Object -First 1
if ($pen) {
    Copy-Item $Arquivo -Destination "$($pen.DeviceID)\" -Force
    Write-Host "Copiado para $($pen.DeviceID)"
}
else {
    Write-Warning 'Nenhuma pen ligada'
}
