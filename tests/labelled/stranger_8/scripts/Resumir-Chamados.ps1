# Resume os chamados abertos com um modelo local (Ollama).
$chamados = Import-Csv '.\chamados.csv' -Delimiter ';' | Where-Object situacao -eq 'aberto'
$texto = ($chamados | ForEach-Object { "- $($_.maquina): $($_.descricao)" }) -join "`n"

$pedido = @{
    model    = 'mistral'
    stream   = $false
    messages = @(@{ role = 'user'; content = "Resuma em cinco tópicos, em português:`n$texto" })
} | ConvertTo-Json -Depth 4

$resposta = Invoke-RestMethod -Method Post -Uri 'http://localhost:11434/api/chat' -Body $pedido -ContentType 'application/json'
$resposta.message.content | Set-Content '.\resumo.txt' -Encoding UTF8
Write-Host "$($chamados.Count) chamados resumidos"
