# Fetches the carrier tariffs from the logistics portal
[CmdletBinding()]
param([string]$OutFile = "tariffs.csv")

$credential = Get-Credential -Message "Login for the logistics portal"
$portal = "https://logistics.corp.example/api"

try {
    $login = Invoke-RestMethod -Uri "$portal/login" -Method Post -Credential $credential -SessionVariable session
    Write-Verbose "Logged in as $($login.user)"
    Invoke-RestMethod -Uri "$portal/tariffs?format=csv" -WebSession $session -OutFile $OutFile
    Write-Host "$OutFile written"
}
catch {
    Write-Error "Portal: $($_.Exception.Message)"
    exit 1
}
