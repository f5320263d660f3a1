$script:Palavras = [ordered]@{
    ILUMINACAO = 'lâmpada|poste|escuro'
    BURACO     = 'buraco|asfalto|cratera'
    LIXO       = 'lixo|entulho|coleta'
}

function Get-Classificacao {
    param([string]$Servico)
    foreach ($classe in $script:Palavras.Keys) {
        if ($Servico -match $script:Palavras[$classe]) { return $classe }
    }
    'OUTRO'
}

function Convert-OrdemServico {
    param([Parameter(Mandatory)][string]$Arquivo)
    Import-Csv $Arquivo -Delimiter ';' | ForEach-Object {
        [pscustomobject]@{
            Ordem  = $_.Numero
            Bairro = $_.Bairro
            Classe = Get-Classificacao $_.Servico
        }
    }
}

Export-ModuleMember -Function Convert-OrdemServico
