Select-String -Path '\\srv-erp\log\erp.log' -Pattern '^(\d{4}-\d\d-\d\d \d\d).*ERROR (\w+-\d+)' |
    ForEach-Object {
        [pscustomobject]@{ Hour = $_.Matches[0].Groups[1].Value; Code = $_.Matches[0].Groups[2].Value }
    } |
    Group-Object Hour, Code |
    Sort-Object Count -Descending |
    Select-Object Count, Name -First 30
