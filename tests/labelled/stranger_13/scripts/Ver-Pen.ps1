# Avisa quando está uma pen ligada; não lê nem copia nada
$pens = Get-Volume | Where-Object { $_.DriveType -eq 'Removable' -and $_.Size -gt 0 }

if (-not $pens) {
    Write-Host 'Nenhuma pen ligada.' -ForegroundColor Green
    exit 0
}

foreach ($pen in $pens) {
    $livre = [math]::Round($pen.SizeRemaining / 1GB, 1)
    $total = [math]::Round($pen.Size / 1GB, 1)
    Write-Host ("{0}: {1} - {2} GB livres de {3} GB" -f $pen.DriveLetter, $pen.FileSystemLabel, $livre, $total) -ForegroundColor Yellow
}
Write-Host 'Por favor retire a pen: na receção não são permitidas.'
exit 1
