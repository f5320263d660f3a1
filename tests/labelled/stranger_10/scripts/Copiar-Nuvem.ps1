$destino = Join-Path $env:OneDriveConsumer 'Trabalho\Pareceres'
New-Item -ItemType Directory -Path $destino -Force | Out-Null
Get-ChildItem 'P:\Juridico\Pareceres', 'P:\Juridico\Atas' -Include *.docx, *.pdf -Recurse |
    Where-Object LastWriteTime -gt (Get-Date).AddDays(-30) |
    Copy-Item -Destination $destino
