# Lista de funcionários ativos do Active Directory
Import-Module ActiveDirectory

$saida = 'C:\Relatorios\funcionarios_ad.csv'
$propriedades = 'DisplayName', 'EmployeeID', 'Title', 'Department', 'MobilePhone', 'Manager', 'WhenCreated'

$funcionarios = Get-ADUser -Filter { Enabled -eq $true } -SearchBase 'OU=Funcionarios,DC=logsul,DC=local' `
    -Properties $propriedades |
    Select-Object DisplayName, EmployeeID, Title, Department, MobilePhone,
        @{ Name = 'Gestor'; Expression = { if ($_.Manager) { (Get-ADUser $_.Manager).Name } } },
        @{ Name = 'Admissao'; Expression = { $_.WhenCreated.ToString('dd/MM/yyyy') } }

$funcionarios | Sort-Object Department, DisplayName |
    Export-Csv -Path $saida -Delimiter ';' -NoTypeInformation -Encoding UTF8

Write-Host "$($funcionarios.Count) funcionários exportados para $saida"
