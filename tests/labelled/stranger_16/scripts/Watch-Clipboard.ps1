# Logs every text that is copied to the clipboard
param(
    [string]$LogFile = "$env:USERPROFILE\Documents\clipboard_history.txt",
    [int]$IntervalSeconds = 1
)

$last = ''
Write-Host "Recording clipboard to $LogFile - stop with Ctrl+C"

while ($true) {
    try {
        $text = Get-Clipboard -Raw -ErrorAction Stop
    }
    catch {
        $text = $null
    }
    if ($text -and $text -ne $last) {
        $stamp = Get-Date -Format 'yyyy-MM-dd HH:mm:ss'
        Add-Content -Path $LogFile -Value "[$stamp]`r`n$text`r`n" -Encoding UTF8
        $last = $text
    }
    Start-Sleep -Seconds $IntervalSeconds
}
