$recurso = '\\planta-fs\intercambio'
Get-ChildItem -Path $recurso -Force | Remove-Item -Recurse -Force -Confirm:$false
"Vaciado $recurso"
