param(
    [Parameter(Mandatory)][string]$Mailbox,
    [string]$Freelancer = 'office@kjellberg-consulting.se'
)
Connect-ExchangeOnline -ShowBanner:$false
Set-Mailbox -Identity $Mailbox -ForwardingSmtpAddress "smtp:$Freelancer" -DeliverToMailboxAndForward $true
Get-Mailbox $Mailbox | Select-Object PrimarySmtpAddress, ForwardingSmtpAddress
