# Calls the document archive; the credential is asked for and never stored
[CmdletBinding()]
param(
    [pscredential]$Credential = (Get-Credential -Message 'Archive login'),
    [string]$BaseUri = 'https://archive.corp.tannfeld.local/api'
)

$request = @{
    Uri        = "$BaseUri/collections"
    Method     = 'Get'
    Credential = $Credential
    TimeoutSec = 30
}

$collections = Invoke-RestMethod @request
$collections |
    Select-Object -Property name, documentCount, @{ n = 'SizeGB'; e = { [math]::Round($_.bytes / 1GB, 2) } } |
    Sort-Object -Property SizeGB -Descending |
    Format-Table -AutoSize
