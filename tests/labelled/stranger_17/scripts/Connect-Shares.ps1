# Maps the network drives with a credential from the SecretManagement vault.
Import-Module Microsoft.PowerShell.SecretManagement

$name = 'school-shares'
if (-not (Get-SecretInfo -Name $name -ErrorAction SilentlyContinue)) {
    $password = Read-Host 'Password of SCHOOL\office' -AsSecureString
    $new = New-Object pscredential('SCHOOL\office', $password)
    Set-Secret -Name $name -Secret $new
}
$cred = Get-Secret -Name $name

$drives = @{ S = '\\srv-school\office'; P = '\\srv-school\public' }
foreach ($letter in $drives.Keys) {
    if (Test-Path "${letter}:") { continue }
    try {
        New-PSDrive -Name $letter -PSProvider FileSystem -Root $drives[$letter] `
            -Credential $cred -Persist -Scope Global | Out-Null
        Write-Host "${letter}: is connected"
    }
    catch {
        Write-Warning "${letter}: $($_.Exception.Message)"
    }
}
