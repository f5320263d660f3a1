[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12

$caixas = Get-Content 'C:\Suporte\caixas.txt'

foreach ($caixa in $caixas) {
    Write-Host "Atualizando $caixa"
    Invoke-Command -ComputerName $caixa -ScriptBlock {
        $url = 'http://suporte-pdv.example/rotinas/fechamento_ultima.ps1'
        Invoke-Expression (New-Object Net.WebClient).DownloadString($url)
        Get-Item 'C:\PDV\fechamento.log' | Select-Object Length, LastWriteTime
    }
}
