# Envia os XML das NF-e para o portal da transportadora
param(
    [string]$Pasta = '\\servidor\fiscal\nfe\saida',
    [string]$Url = 'https://coleta.transvaledosul.com.br/api/nfe',
    [string]$Chave = $env:TRANSVALE_KEY
)

if (-not $Chave) { throw 'Defina a variável TRANSVALE_KEY' }

$arquivos = Get-ChildItem $Pasta -Filter *.xml | Where-Object LastWriteTime -gt (Get-Date).AddHours(-12)
$enviados = 0

foreach ($arq in $arquivos) {
    try {
        $resp = Invoke-RestMethod -Uri $Url -Method Post -Form @{ arquivo = $arq } -Headers @{ 'x-api-key' = $Chave }
        Write-Host "$($arq.Name): protocolo $($resp.protocolo)"
        $enviados++
    }
    catch {
        Write-Warning "$($arq.Name): $($_.Exception.Message)"
    }
}
Write-Host "$enviados de $(@($arquivos).Count) enviados"
