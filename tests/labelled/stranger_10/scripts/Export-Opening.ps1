[xml]$branches = Invoke-RestMethod -Uri 'https://intranet.bancoribeira.example/branches.xml' -UseDefaultCredentials

$branches.branches.branch | ForEach-Object {
    [pscustomobject]@{
        Branch   = $_.code
        City     = $_.city
        Opens    = $_.hours.open
        Closes   = $_.hours.close
        Saturday = [bool]$_.hours.saturday
        Night    = $_.nightdeposit
    }
} | Export-Csv -Path "\\branchfs\quality\opening.csv" -NoTypeInformation -Encoding UTF8
