# Connects the VPN and maps the project drive; asks for the password
$vpn  = 'Office VPN'
$cred = Get-Credential -UserName 'r.kessler' -Message 'Password for the VPN'

$plain = $cred.GetNetworkCredential().Password
rasdial $vpn $cred.UserName $plain
if ($LASTEXITCODE -ne 0) {
    Write-Warning "VPN failed with code $LASTEXITCODE"
    exit $LASTEXITCODE
}
Remove-Variable plain

Start-Sleep -Seconds 3
if (Get-PSDrive P -ErrorAction SilentlyContinue) { Remove-PSDrive P -Force }
New-PSDrive -Name P -PSProvider FileSystem -Root '\\fs01.ibkessler.local\projects' -Credential $cred -Persist

Start-Process explorer.exe P:\
