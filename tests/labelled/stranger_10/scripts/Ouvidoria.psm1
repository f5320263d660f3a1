function Get-Classificacao {
    param([string]$Relato)
    $corpo = @{
        messages    = @(
            @{ role = 'system'; content = 'Classifique a reclamação: ILUMINACAO, BURACO, LIXO, RUIDO ou OUTRO. Responda só a palavra.' },
            @{ role = 'user'; content = $Relato }
        )
        temperature = 0
    } | ConvertTo-Json -Depth 4
    $uri = "$env:AOAI_ENDPOINT/openai/deployments/gpt-4o-mini/chat/completions?api-version=2024-10-21"
    $r = Invoke-RestMethod -Method Post -Uri $uri -Headers @{ 'api-key' = $env:AOAI_KEY } -Body $corpo -ContentType 'application/json; charset=utf-8'
    $r.choices[0].message.content.Trim()
}

function Convert-Ouvidoria {
    param([Parameter(Mandatory)][string]$Arquivo)
    Import-Csv $Arquivo -Delimiter ';' | ForEach-Object {
        [pscustomobject]@{
            Protocolo = $_.Protocolo
            Cidadao   = $_.NomeCompleto
            Telefone  = $_.Celular
            Relato    = $_.Relato
            Classe    = Get-Classificacao $_.Relato
        }
    }
}

Export-ModuleMember -Function Convert-Ouvidoria
