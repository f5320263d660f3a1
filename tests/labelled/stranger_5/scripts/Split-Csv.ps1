param(
    [Parameter(Mandatory)][string]$File,
    [int]$LinesPerPart = 50000
)

$full   = (Resolve-Path $File).Path
$base   = [System.IO.Path]::GetFileNameWithoutExtension($full)
$folder = Split-Path $full

$reader = [System.IO.StreamReader]::new($full, [System.Text.Encoding]::UTF8)
$header = $reader.ReadLine()
$part = 0
$count = 0
$writer = $null

try {
    while ($null -ne ($line = $reader.ReadLine())) {
        if ($count % $LinesPerPart -eq 0) {
            if ($writer) { $writer.Dispose() }
            $part++
            $name = Join-Path $folder ('{0}_part{1:00}.csv' -f $base, $part)
            $writer = [System.IO.StreamWriter]::new($name, $false, [System.Text.Encoding]::UTF8)
            $writer.WriteLine($header)
        }
        $writer.WriteLine($line)
        $count++
    }
}
finally {
    if ($writer) { $writer.Dispose() }
    $reader.Dispose()
}
Write-Host "$count lines in $part parts"
