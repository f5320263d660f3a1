param([string]$Root = '\\files\engineering\drawings')

Get-ChildItem -Path $Root -Recurse -Include *.dwg, *.step -File |
    Group-Object Length |
    Where-Object Count -gt 1 |
    ForEach-Object { $_.Group | Get-FileHash -Algorithm SHA256 } |
    Group-Object Hash |
    Where-Object Count -gt 1 |
    ForEach-Object {
        "---- $($_.Count) times"
        $_.Group.Path
    } | Tee-Object -FilePath '.\duplicates.txt'
