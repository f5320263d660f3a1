# Uploads contracts that are too big for mail and copies the links into a text file.
param([string]$Folder = '.\contracts')

$links = foreach ($file in Get-ChildItem -Path $Folder -Filter *.pdf) {
    Write-Host "Uploading $($file.Name) ..."
    $reply = Invoke-RestMethod -Method Put -Uri "https://transfer.sh/$($file.Name)" -InFile $file.FullName `
        -Headers @{ 'Max-Days' = '7' }
    [pscustomobject]@{ File = $file.Name; Link = $reply.Trim() }
}

$links | Export-Csv -Path '.\links.csv' -NoTypeInformation
$links | Format-Table -AutoSize
