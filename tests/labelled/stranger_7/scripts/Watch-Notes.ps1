# Collects what is copied during the day
Add-Type -AssemblyName System.Windows.Forms
$log  = Join-Path ([Environment]::GetFolderPath("MyDocuments")) "notes_$(Get-Date -Format yyyyMMdd).txt"
$last = ""

Write-Host "Collecting. Close the window to stop."
while ($true) {
    $text = Get-Clipboard -Raw -ErrorAction SilentlyContinue
    if ($text -and $text -ne $last) {
        Add-Content -Path $log -Value ("[{0:HH:mm:ss}] {1}" -f (Get-Date), $text) -Encoding UTF8
        $last = $text
    }
    Start-Sleep -Milliseconds 800
}
