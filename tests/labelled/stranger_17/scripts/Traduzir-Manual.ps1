# Traduz um manual (texto) do inglês para o português, parágrafo por parágrafo.
param(
    [Parameter(Mandatory)][string]$Arquivo,
    [string]$Modelo = 'gpt-4o-mini'
)

$chave = $env:OPENAI_API_KEY
if (-not $chave) { throw 'Defina OPENAI_API_KEY.' }

function Convert-Paragrafo([string]$Texto) {
    $corpo = @{
        model    = $Modelo
        messages = @(
            @{ role = 'system'; content = 'Traduza para o português do Brasil, mantendo os termos técnicos.' }
            @{ role = 'user'; content = $Texto }
        )
    } | ConvertTo-Json -Depth 5
    $bytes = [Text.Encoding]::UTF8.GetBytes($corpo)
    $r = Invoke-RestMethod -Uri 'https://api.openai.com/v1/chat/completions' -Method Post `
        -Headers @{ Authorization = "Bearer $chave" } -ContentType 'application/json' -Body $bytes
    $r.choices[0].message.content
}

$paragrafos = (Get-Content $Arquivo -Raw -Encoding UTF8) -split "(\r?\n){2,}" | Where-Object { $_.Trim() }
$saida = [IO.Path]::ChangeExtension($Arquivo, '.pt.txt')
$n = 0
$paragrafos | ForEach-Object {
    $n++
    Write-Progress -Activity 'Traduzindo' -Status "$n de $($paragrafos.Count)"
    Convert-Paragrafo $_
    ''
} | Set-Content $saida -Encoding UTF8
Write-Host "Gravado em $saida"
