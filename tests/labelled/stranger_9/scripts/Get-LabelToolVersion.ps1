$computers = 'PACK-01', 'PACK-02', 'PACK-03', 'PACK-04'

$result = foreach ($computer in $computers) {
    $path = "\\$computer\c$\Program Files\LabelTool\LabelTool.exe"
    if (Test-Path $path) {
        $info = (Get-Item $path).VersionInfo
        [pscustomobject]@{ Computer = $computer; Version = $info.FileVersion; Date = (Get-Item $path).LastWriteTime }
    } else {
        [pscustomobject]@{ Computer = $computer; Version = 'none'; Date = $null }
    }
}
$result | Format-Table -AutoSize
