# Copia a pasta do departamento para o OneDrive pessoal
$origem  = '\\srv-dados\financeiro\Fluxo'
$destino = Join-Path $env:OneDriveConsumer 'Trabalho\Fluxo'

if (-not $env:OneDriveConsumer) {
    Write-Error 'O OneDrive pessoal não está configurado neste computador.'
    exit 1
}

$opcoes = @('/E', '/XO', '/R:2', '/W:5', '/NP', '/XF', '*.tmp', '~$*')
robocopy $origem $destino @opcoes "/LOG+:$env:TEMP\onedrive_fluxo.log"

# robocopy: códigos abaixo de 8 significam sucesso
if ($LASTEXITCODE -lt 8) {
    Write-Host "Sincronizado para $destino"
} else {
    Write-Warning "Falha, código $LASTEXITCODE"
}
