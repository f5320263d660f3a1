# Compares two folders on our servers and copies what is missing in the second one
param(
    [string]$Left  = '\\log-srv1\labels',
    [string]$Right = '\\log-srv2\labels'
)

function Get-Index([string]$Root) {
    $index = @{}
    Get-ChildItem -Path $Root -Recurse -File | ForEach-Object {
        $index[$_.FullName.Substring($Root.Length + 1)] = $_
    }
    $index
}

$a = Get-Index $Left
$b = Get-Index $Right

foreach ($name in $a.Keys | Sort-Object) {
    if (-not $b.ContainsKey($name)) {
        $target = Join-Path $Right $name
        New-Item -ItemType Directory -Path (Split-Path $target) -Force | Out-Null
        Copy-Item -Path $a[$name].FullName -Destination $target
        "copied    $name"
    }
    elseif ((Get-FileHash $a[$name].FullName).Hash -ne (Get-FileHash $b[$name].FullName).Hash) {
        "different $name"
    }
}
foreach ($name in $b.Keys | Where-Object { -not $a.ContainsKey($_) }) { "only right $name" }
