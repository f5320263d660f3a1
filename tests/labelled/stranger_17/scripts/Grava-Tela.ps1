# Grava a tela inteira com o ffmpeg durante o fechamento.
# Parar: pressione q na janela do ffmpeg.
param(
    [int]$Quadros = 8,
    [string]$Pasta = "$env:USERPROFILE\Videos\fechamento"
)

$ffmpeg = Get-Command ffmpeg -ErrorAction SilentlyContinue
if (-not $ffmpeg) {
    Write-Host 'ffmpeg não está instalado. Peça à TI.' -ForegroundColor Yellow
    exit 1
}

if (-not (Test-Path $Pasta)) { New-Item -ItemType Directory $Pasta | Out-Null }
$saida = Join-Path $Pasta ("fechamento_{0:yyyyMMdd_HHmm}.mkv" -f (Get-Date))

$argumentos = @(
    '-f', 'gdigrab',
    '-framerate', $Quadros,
    '-i', 'desktop',
    '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '28',
    $saida
)

Write-Host "Gravando em $saida"
& $ffmpeg.Source @argumentos

if (Test-Path $saida) {
    $mb = [math]::Round((Get-Item $saida).Length / 1MB, 1)
    Write-Host "Pronto: $mb MB"
}
