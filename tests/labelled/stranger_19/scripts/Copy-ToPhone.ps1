# Copies today's delivery notes to the phone over MTP
$source = '\\fs02\logistics\delivery_notes'
$deviceName = 'Galaxy A54'
$folderName = 'Internal storage\Documents'

$shell = New-Object -ComObject Shell.Application
$computer = $shell.Namespace(17)
$phone = $computer.Items() | Where-Object { $_.Name -like "*$deviceName*" }
if (-not $phone) { Write-Warning 'Phone not found, is it unlocked?'; return }

$target = $phone.GetFolder
foreach ($part in $folderName.Split('\')) {
    $target = ($target.Items() | Where-Object { $_.Name -eq $part }).GetFolder
}

$today = (Get-Date).Date
$files = Get-ChildItem $source -Filter *.pdf | Where-Object { $_.LastWriteTime -ge $today }
foreach ($file in $files) {
    $target.CopyHere($file.FullName, 16)
    Start-Sleep -Milliseconds 500
}
Write-Host "$($files.Count) delivery notes copied"
