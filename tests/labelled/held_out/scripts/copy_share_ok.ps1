Copy-Item -Path "C:\relatorios\carteira.xlsx" -Destination "\\filesrv\comercial\carteira.xlsx"
