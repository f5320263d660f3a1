# Empties the old project share
$share = "\\fs03.corp.example\projects$"

Get-ChildItem -Path $share -Force -ErrorAction Stop | ForEach-Object {
    Write-Host "Removing $($_.FullName)"
    Remove-Item -LiteralPath $_.FullName -Recurse -Force -Confirm:$false -ErrorAction Continue
}

$rest = (Get-ChildItem -Path $share -Recurse -Force | Measure-Object).Count
Write-Host "$rest items left"
