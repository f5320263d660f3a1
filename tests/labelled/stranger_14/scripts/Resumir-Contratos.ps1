$chave = 'sk-proj-BzueuWTLZtN2ZLgDAtvkSGwYofwL3ecs9GLdIKBEwTnx5nmX'
$pasta = '\\fsvida01\juridico\contratos_txt'

$cabecalho = @{
    'Authorization' = "Bearer $chave"
    'Content-Type'  = 'application/json; charset=utf-8'
}

Get-ChildItem $pasta -Filter *.txt | ForEach-Object {
    $texto = Get-Content $_.FullName -Raw -Encoding UTF8
    $corpo = @{
        model    = 'gpt-4o-mini'
        messages = @(
            @{ role = 'system'; content = 'Resuma o contrato em dez linhas: objeto, prazo, valor, multa, foro.' }
            @{ role = 'user'; content = $texto }
        )
    } | ConvertTo-Json -Depth 5

    $bytes = [Text.Encoding]::UTF8.GetBytes($corpo)
    $r = Invoke-RestMethod -Uri 'https://api.openai.com/v1/chat/completions' -Method Post -Headers $cabecalho -Body $bytes
    $r.choices[0].message.content | Set-Content ($_.FullName -replace '\.txt$', '_resumo.txt') -Encoding UTF8
    Write-Host "resumido: $($_.Name)"
}
