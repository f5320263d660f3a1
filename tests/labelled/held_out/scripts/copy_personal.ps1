Copy-Item -Path "\\filesrv\comercial\carteira.xlsx" -Destination "$env:USERPROFILE\OneDrive - Personal\carteira.xlsx"
