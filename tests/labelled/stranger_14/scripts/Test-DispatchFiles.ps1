$files = Get-ChildItem 'D:\EDI\out\DESADV*.edi'
$problems = @()

foreach ($f in $files) {
    $text = Get-Content $f.FullName -Raw
    if ([string]::IsNullOrWhiteSpace($text)) {
        $problems += [pscustomobject]@{ File = $f.Name; Problem = 'empty' }
        continue
    }
    $segments = $text.Split("'", [StringSplitOptions]::RemoveEmptyEntries)
    $unt = $segments | Where-Object { $_.Trim().StartsWith('UNT+') } | Select-Object -First 1
    $claimed = [int]($unt.Split('+')[1])
    $counted = ($segments | Where-Object { $_.Trim() -notmatch '^(UNA|UNB|UNZ)' }).Count
    if ($claimed -ne $counted) {
        $problems += [pscustomobject]@{ File = $f.Name; Problem = "UNT says $claimed, counted $counted" }
    }
}

$files | Get-FileHash | Group-Object Hash | Where-Object Count -gt 1 | ForEach-Object {
    $problems += [pscustomobject]@{ File = ($_.Group.Path -join ', '); Problem = 'duplicate' }
}

if ($problems) { $problems | Format-Table -AutoSize } else { 'all files are fine' }
