$pasta = '\\fsvida01\juridico\contratos_txt'

$tabela = Get-ChildItem $pasta -Filter *.txt | ForEach-Object {
    $texto = Get-Content $_.FullName -Raw -Encoding UTF8
    $multa = if ($texto -match 'multa[^.]{0,80}?(\d{1,3}(?:,\d+)?)\s?%') { $Matches[1] } else { '' }
    $prazo = if ($texto -match 'prazo[^.]{0,60}?(\d{1,3})\s?(meses|dias|anos)') { "$($Matches[1]) $($Matches[2])" } else { '' }
    $foro  = if ($texto -match 'foro d[ae] (?:comarca de )?([A-ZÀ-Ú][\wÀ-ú ]+)') { $Matches[1].Trim() } else { '' }
    [pscustomobject]@{ Contrato = $_.BaseName; Multa = $multa; Prazo = $prazo; Foro = $foro }
}

$tabela | Export-Csv "$pasta\clausulas.csv" -NoTypeInformation -Encoding UTF8 -Delimiter ';'
$tabela | Where-Object { -not $_.Foro } | Format-Table Contrato
