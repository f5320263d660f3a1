<#
  Envia o relatório de perdas técnicas em PDF ao assessor externo (SendGrid v3).
  A chave fica na variável de ambiente SENDGRID_KEY.
#>
$ErrorActionPreference = 'Stop'

$Relatorio = Get-ChildItem '\\srvdados\perdas\relatorios\*.pdf' |
    Sort-Object LastWriteTime -Descending | Select-Object -First 1

if ($null -eq $Relatorio) { throw 'Nenhum relatório encontrado.' }

function New-Anexo([System.IO.FileInfo]$Arquivo) {
    @{
        content  = [Convert]::ToBase64String([IO.File]::ReadAllBytes($Arquivo.FullName))
        filename = $Arquivo.Name
        type     = 'application/pdf'
    }
}

$corpo = @{
    personalizations = @(@{ to = @(@{ email = 'otavio@brandaoassessoria.com.br' }) })
    from             = @{ email = 'perdas@luzdosul.com.br' }
    subject          = "Perdas técnicas - $($Relatorio.BaseName)"
    content          = @(@{ type = 'text/plain'; value = 'Segue o relatório do mês.' })
    attachments      = @(New-Anexo $Relatorio)
} | ConvertTo-Json -Depth 6

try {
    Invoke-RestMethod -Method Post -Uri 'https://api.sendgrid.com/v3/mail/send' `
        -Headers @{ Authorization = "Bearer $env:SENDGRID_KEY" } `
        -ContentType 'application/json; charset=utf-8' -Body $corpo
    Write-Host "Enviado: $($Relatorio.Name)"
}
catch {
    Write-Warning "Falha no envio: $($_.Exception.Message)"
}
