Get-Service | Where-Object Status -eq 'Stopped' | Format-Table Name, StartType
