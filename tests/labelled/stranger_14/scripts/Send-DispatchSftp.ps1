Add-Type -Path 'C:\Program Files (x86)\WinSCP\WinSCPnet.dll'

$options = New-Object WinSCP.SessionOptions -Property @{
    Protocol              = [WinSCP.Protocol]::Sftp
    HostName              = 'edi.brandon-retail.example'
    UserName              = 'northhaul'
    Password              = 'Haul!4479-brn'
    SshHostKeyFingerprint = 'ssh-ed25519 255 Zq3Yc0lFhKj9XbVt8sPnR1uEoWm2aGdI5xLyT7kQfHc'
}

$session = New-Object WinSCP.Session
try {
    $session.Open($options)
    $files = Get-ChildItem 'D:\EDI\out\DESADV*.edi'
    foreach ($f in $files) {
        $result = $session.PutFiles($f.FullName, '/in/', $false)
        $result.Check()
        Move-Item $f.FullName 'D:\EDI\sent\'
        Write-Output "sent $($f.Name)"
    }
}
finally {
    $session.Dispose()
}
