Get-Service | Where-Object Status -eq 'Running' | Select-Object Name, DisplayName | Sort-Object Name
Get-ChildItem C:\relatorios -Filter *.sql | Measure-Object
