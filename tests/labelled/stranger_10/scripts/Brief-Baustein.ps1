param([Parameter(Mandatory)][string[]]$Bausteine)
$text = foreach ($b in $Bausteine) {
    $datei = "K:\Textbausteine\Kasse\$b.txt"
    if (Test-Path $datei) { Get-Content $datei -Raw -Encoding UTF8 } else { Write-Warning "Baustein $b fehlt" }
}
"Sehr geehrte Damen und Herren,`r`n`r`n$($text -join "`r`n")`r`nMit freundlichen Grüßen" | Set-Clipboard
