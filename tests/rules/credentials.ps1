# hit: escrow.ps.credentials.password-in-clear-text
$pass = ConvertTo-SecureString "Mango77x" -AsPlainText -Force
$pass = ConvertTo-SecureString $fromVault -AsPlainText -Force
$pass = Read-Host -AsSecureString
