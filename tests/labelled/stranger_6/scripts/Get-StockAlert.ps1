# Alerta de stock mínimo: envia um aviso ao armazém pelo servidor de correio interno
$Ficheiro = '\\fs01\armazem\stock_atual.csv'
$Limites  = @{ 'PARAF-M6' = 5000; 'PARAF-M8' = 3000; 'OLEO-10W' = 40 }

$faltas = Import-Csv $Ficheiro -Delimiter ';' | Where-Object {
    $Limites.ContainsKey($_.Artigo) -and [int]$_.Quantidade -lt $Limites[$_.Artigo]
}

if (-not $faltas) {
    Write-Host 'Stock dentro dos limites.'
    return
}

$corpo = @"
Artigos abaixo do mínimo em $(Get-Date -Format 'dd/MM/yyyy HH:mm'):

$($faltas | Format-Table Artigo, Quantidade -AutoSize | Out-String)
"@

Send-MailMessage -SmtpServer 'smtp.corp.tannfeld.local' -From 'stock@tannfeld.com' -To 'armazem@tannfeld.com' -Subject 'Stock mínimo' -Body $corpo -Encoding ([Text.Encoding]::UTF8)
