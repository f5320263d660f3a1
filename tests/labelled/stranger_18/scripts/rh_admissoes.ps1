$smtpSenha = ConvertTo-SecureString 'Bem-te-vi_4490' -AsPlainText -Force
$login = [pscredential]::new('rh-automacao', $smtpSenha)
$admissoes = Import-Csv '\\srvarq01\rh\admissoes.csv' -Delimiter ';'
foreach ($a in $admissoes) {
    New-Item -ItemType Directory -Path "\\srvarq01\rh\prontuarios\$($a.Matricula)_$($a.Nome)" -Force | Out-Null
}
$linhas = $admissoes | ForEach-Object { "$($_.Nome) - CPF $($_.CPF) - nasc. $($_.Nascimento) - R$ $($_.Salario)" }
Send-MailMessage -From 'rh-automacao@concretosul.com.br' -To 'rh@concretosul.com.br' -Subject 'Admissoes' `
    -Body ($linhas -join "`n") -SmtpServer 'smtp.concretosul.local' -Credential $login -UseSsl
