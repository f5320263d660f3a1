param(
    [string]$Pasta = 'F:\Contabilidade\Balanco2024',
    [string]$Destino = "$env:USERPROFILE\Desktop\balanco2024.7z"
)
$segura = Read-Host 'Senha do arquivo' -AsSecureString
$senha = [Runtime.InteropServices.Marshal]::PtrToStringAuto(
    [Runtime.InteropServices.Marshal]::SecureStringToBSTR($segura))
& 'C:\Program Files\7-Zip\7z.exe' a -t7z -mhe=on "-p$senha" $Destino "$Pasta\*"
if ($LASTEXITCODE -ne 0) { throw "7-Zip terminou com $LASTEXITCODE" }
Write-Host "Arquivo criado: $Destino"
