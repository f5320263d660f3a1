# Envia os XML do mês para o FTP do escritório de contabilidade
$ftp     = 'ftp://ftp.contabilidade-lopes.example/clientes/atacadaosul'
$usuario = 'atacadaosul'
$senha   = 'Lopes*XML*2025'
$pasta   = "D:\NFe\{0:yyyy-MM}" -f (Get-Date).AddMonths(-1)

$cliente = New-Object System.Net.WebClient
$cliente.Credentials = New-Object System.Net.NetworkCredential($usuario, $senha)

$erros = 0
foreach ($xml in Get-ChildItem -Path $pasta -Filter *.xml) {
    try {
        $cliente.UploadFile("$ftp/$($xml.Name)", $xml.FullName) | Out-Null
        Write-Host "Enviado: $($xml.Name)"
    }
    catch {
        Write-Warning "$($xml.Name): $($_.Exception.Message)"
        $erros++
    }
}

$cliente.Dispose()
Write-Host "Concluído com $erros erro(s)."
