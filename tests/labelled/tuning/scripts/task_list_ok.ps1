Get-ScheduledTask | Where-Object State -eq 'Ready' | Select-Object TaskName
