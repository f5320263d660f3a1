Get-ChildItem "\\fs01\financeiro" -Recurse | Where-Object { $_.Length -gt 10MB } | Select-Object FullName, Length | Export-Csv grandes.csv
