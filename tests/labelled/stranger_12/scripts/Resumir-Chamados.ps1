$endpoint = 'https://telnorte-ia.openai.azure.com/openai/deployments/gpt4o-resumo/chat/completions?api-version=2024-06-01'
$cabecalho = @{ 'api-key' = '9f2c7be1d04a4c58b36e1f70a9d2e845' }

$chamados = Import-Csv '\\telnorte-fs\sac\chamados_hoje.csv' -Delimiter ';' |
    Select-Object protocolo, motivo, descricao
$texto = ($chamados | ForEach-Object { "$($_.protocolo): $($_.motivo) - $($_.descricao)" }) -join "`n"

$corpo = @{
    messages    = @(
        @{ role = 'system'; content = 'Resuma os chamados em até dez tópicos, com os motivos mais frequentes primeiro.' }
        @{ role = 'user'; content = $texto }
    )
    temperature = 0.3
} | ConvertTo-Json -Depth 5

$resposta = Invoke-RestMethod -Method Post -Uri $endpoint -Headers $cabecalho `
    -ContentType 'application/json; charset=utf-8' -Body ([Text.Encoding]::UTF8.GetBytes($corpo))

$resposta.choices[0].message.content | Set-Content '\\telnorte-fs\sac\resumo_hoje.txt' -Encoding UTF8
