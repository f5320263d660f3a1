param(
    [Parameter(Mandatory)][string]$Today,
    [Parameter(Mandatory)][string]$Yesterday,
    [double]$Limit = 0.2
)

function Read-Balances([string]$Path) {
    $map = @{}
    foreach ($row in Import-Csv $Path) {
        $map["$($row.branch_no)/$($row.currency)"] = [decimal]$row.balance
    }
    return $map
}

$new = Read-Balances $Today
$old = Read-Balances $Yesterday

foreach ($key in $new.Keys | Sort-Object) {
    $before = $old[$key]
    if (-not $before) { continue }
    $change = ($new[$key] - $before) / $before
    if ([math]::Abs($change) -gt $Limit) {
        '{0,-12} {1,16:N2} -> {2,16:N2}  {3:P1}' -f $key, $before, $new[$key], $change
    }
}
