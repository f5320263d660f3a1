$compartilhamento = '\\srv-tecel01\troca'
$limite = (Get-Date).AddDays(-30)

$velhos = Get-ChildItem -Path $compartilhamento -Recurse -File |
    Where-Object { $_.LastWriteTime -lt $limite } |
    ForEach-Object {
        [pscustomobject]@{
            Arquivo   = $_.FullName
            Dono      = (Get-Acl $_.FullName).Owner
            Alterado  = $_.LastWriteTime
            TamanhoMB = [math]::Round($_.Length / 1MB, 1)
        }
    }

$velhos | Sort-Object TamanhoMB -Descending | Export-Csv 'C:\Logs\troca_antigos.csv' -NoTypeInformation -Delimiter ';' -Encoding UTF8
$soma = ($velhos | Measure-Object TamanhoMB -Sum).Sum
Write-Host "$($velhos.Count) arquivos antigos, $soma MB"
