param([string]$Pdf = "boletim_$(Get-Date -f yyyyMM).pdf")

$senha = ConvertTo-SecureString 'Imprensa#Lagoa26' -AsPlainText -Force
$cred = New-Object PSCredential('PREF\comunicacao', $senha)
Invoke-WebRequest -Uri "https://site.prefeitura-lagoaclara.example/dav/boletins/$Pdf" -Method Put -InFile $Pdf -Credential $cred
