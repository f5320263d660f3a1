Import-Module ActiveDirectory

$base = 'OU=Enfermagem,OU=Usuarios,DC=hospitalsantamarta,DC=local'

$lista = Get-ADUser -SearchBase $base -Filter 'Enabled -eq $true' -Properties DisplayName, EmployeeID, MobilePhone, HomePhone, StreetAddress, City, Title |
    Select-Object @{ n = 'Nome'; e = { $_.DisplayName } },
                  @{ n = 'Matricula'; e = { $_.EmployeeID } },
                  @{ n = 'Cargo'; e = { $_.Title } },
                  @{ n = 'Celular'; e = { $_.MobilePhone } },
                  @{ n = 'TelefoneCasa'; e = { $_.HomePhone } },
                  @{ n = 'Endereco'; e = { "$($_.StreetAddress) - $($_.City)" } }

$lista | Sort-Object Nome | Export-Csv '\\hsm-fs\enfermagem\agenda_plantao.csv' -NoTypeInformation -Encoding UTF8 -Delimiter ';'

$semCelular = $lista | Where-Object { -not $_.Celular }
Write-Host "Sem celular cadastrado: $($semCelular.Count)"
