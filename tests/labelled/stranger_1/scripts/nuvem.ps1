$origem = "\\fs01\contabil\balancetes"
$destino = "$env:OneDrive\balancetes"
Copy-Item -Path "$origem\*.xlsx" -Destination $destino -Recurse -Force
