# Corrige comunicados com o Azure OpenAI da empresa
param(
    [string]$Pasta = 'C:\Comunicados',
    [string]$Implantacao = 'gpt-4o-mini'
)

$url = "$env:AZURE_OPENAI_ENDPOINT/openai/deployments/$Implantacao/chat/completions?api-version=2024-06-01"
$cabecalho = @{ 'api-key' = $env:AZURE_OPENAI_API_KEY }

foreach ($arquivo in Get-ChildItem -Path $Pasta -Filter *.txt) {
    $texto = Get-Content -Path $arquivo.FullName -Raw -Encoding UTF8
    $corpo = @{
        messages = @(
            @{ role = 'system'; content = 'Corrija ortografia e gramática. Não mude o sentido.' },
            @{ role = 'user'; content = $texto }
        )
        temperature = 0
    } | ConvertTo-Json -Depth 5

    $resposta = Invoke-RestMethod -Uri $url -Method Post -Headers $cabecalho `
        -Body ([Text.Encoding]::UTF8.GetBytes($corpo)) -ContentType 'application/json'
    $novo = Join-Path $Pasta ($arquivo.BaseName + '.corrigido.txt')
    $resposta.choices[0].message.content | Set-Content -Path $novo -Encoding UTF8
    Write-Host $arquivo.Name
}
