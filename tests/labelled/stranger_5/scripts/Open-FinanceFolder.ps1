# Connects drive F: to the finance share and opens this month's folder
$user     = 'STADTWERK\finance.svc'
$password = ConvertTo-SecureString 'Haushalt_2026$Ost' -AsPlainText -Force
$login    = New-Object System.Management.Automation.PSCredential ($user, $password)

if (-not (Get-PSDrive -Name F -ErrorAction SilentlyContinue)) {
    New-PSDrive -Name F -PSProvider FileSystem -Root '\\sw-file03\finance' -Credential $login -Persist -Scope Global | Out-Null
}

$folder = "F:\Monthly\{0:yyyy}\{0:MM}" -f (Get-Date)
if (-not (Test-Path $folder)) {
    New-Item -ItemType Directory -Path $folder | Out-Null
}
Invoke-Item $folder
