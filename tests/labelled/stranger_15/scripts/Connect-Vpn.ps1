# Connects the VPN and maps the project drive
$vpn  = 'Office VPN'
$user = 'r.kessler'
$pw   = 'Herbst2024!Laub'

rasdial $vpn $user $pw
if ($LASTEXITCODE -ne 0) {
    Write-Warning "VPN failed with code $LASTEXITCODE"
    exit $LASTEXITCODE
}

Start-Sleep -Seconds 3
net use P: /delete /y 2>$null
net use P: \\fs01.ibkessler.local\projects /user:IBK\$user $pw /persistent:no

Start-Process explorer.exe P:\
