# Shows which prompt templates lie in the team folder (only lists the files, asks nobody)
$folder = '\\fileserver\marketing\prompts'
$placeholder = '<YOUR_API_KEY>'

Get-ChildItem $folder -Filter *.txt -Recurse | ForEach-Object {
    $text = Get-Content $_.FullName -Raw
    [pscustomobject]@{
        Name      = $_.BaseName
        Words     = ($text -split '\s+').Count
        Variables = ([regex]::Matches($text, '\{\{(\w+)\}\}').Value | Select-Object -Unique) -join ', '
        HasKey    = if ($text -like "*$placeholder*") { 'placeholder' } else { 'none' }
        Changed   = $_.LastWriteTime.ToString('yyyy-MM-dd')
    }
} | Format-Table -AutoSize
