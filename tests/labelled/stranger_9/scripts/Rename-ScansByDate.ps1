$folder = 'D:\Scans\DeliveryNotes'
$pattern = '^scan_(\d{2})(\d{2})(\d{4})_LS(\d+)\.pdf$'

foreach ($file in Get-ChildItem $folder -Filter 'scan_*.pdf') {
    if ($file.Name -match $pattern) {
        $new = '{0}-{1}-{2}_{3}.pdf' -f $Matches[3], $Matches[2], $Matches[1], $Matches[4].PadLeft(7, '0')
        if (Test-Path (Join-Path $folder $new)) {
            Write-Warning "$new exists already"
        } else {
            Rename-Item $file.FullName $new
        }
    } else {
        Write-Warning "Does not fit: $($file.Name)"
    }
}
