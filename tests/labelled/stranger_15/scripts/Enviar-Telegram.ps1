# Envia a planilha de estoque para o Telegram
$token  = '7120485936:AAFm9XqLr3TzVbKw2YcNdPh8sJgEuRiO5xQ'
$chatId = '318845520'
$arquivo = '\\srv-estoque\saida\posicao_estoque.xlsx'

if (-not (Test-Path $arquivo)) {
    Write-Error "Arquivo não encontrado: $arquivo"
    exit 1
}

$uri = "https://api.telegram.org/bot$token/sendDocument"
$form = @{
    chat_id  = $chatId
    caption  = "Posição de estoque $(Get-Date -Format 'dd/MM/yyyy HH:mm')"
    document = Get-Item $arquivo
}

$r = Invoke-RestMethod -Uri $uri -Method Post -Form $form
if ($r.ok) { Write-Host 'Enviado.' } else { Write-Warning $r.description }
