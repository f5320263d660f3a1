# Uploads the current bills of material to the foundry
param(
    [string]$Source = '\\plm\export\bom',
    [string]$HostName = 'ftps.ellermann-foundry.de',
    [pscredential]$Credential = (Get-Credential -Message 'Foundry FTP')
)

Add-Type -Path 'C:\Program Files (x86)\WinSCP\WinSCPnet.dll'

$options = New-Object WinSCP.SessionOptions -Property @{
    Protocol   = [WinSCP.Protocol]::Ftp
    FtpSecure  = [WinSCP.FtpSecure]::Explicit
    HostName   = $HostName
    UserName   = $Credential.UserName
    SecurePassword = $Credential.Password
}

$session = New-Object WinSCP.Session
try {
    $session.Open($options)
    $result = $session.PutFiles("$Source\*.xlsx", '/bom/', $false)
    $result.Check()
    foreach ($t in $result.Transfers) { Write-Host "sent $($t.FileName)" }
}
finally {
    $session.Dispose()
}
