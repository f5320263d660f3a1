param([string]$Pdf = "pauta_$(Get-Date -f yyyyMM).pdf", [pscredential]$Credencial = (Get-Credential 'PREF\comunicacao'))

Invoke-WebRequest -Uri "https://site.prefeitura-lagoaclara.example/dav/pautas/$Pdf" -Method Put -InFile $Pdf -Credential $Credencial
