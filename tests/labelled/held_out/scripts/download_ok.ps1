Invoke-WebRequest -Uri https://api.bcb.example/cambio.json -OutFile cambio.json
Get-FileHash cambio.json
