#Requires -Modules ExchangeOnlineManagement
param([string]$Mailbox = $env:USERNAME + '@hallenbrook.com')

Connect-ExchangeOnline -UserPrincipalName $Mailbox -ShowBanner:$false
New-InboxRule -Mailbox $Mailbox -Name 'Invoices to folder' `
    -SubjectContainsWords 'invoice', 'credit note' -MoveToFolder "${Mailbox}:\Inbox\Invoices"
Get-InboxRule -Mailbox $Mailbox | Format-Table Name, Enabled, Priority
Disconnect-ExchangeOnline -Confirm:$false
