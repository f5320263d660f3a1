# Copia os laudos do dia para o Google Drive da Dra. Helena
param(
    [string]$Laudos  = '\\clinica-fs\laudos',
    [string]$Destino = 'G:\Meu Drive\Laudos'
)

$hoje = (Get-Date).Date
$lista = @()

Get-ChildItem -Path $Laudos -Filter *.pdf |
    Where-Object { $_.LastWriteTime -ge $hoje } |
    ForEach-Object {
        # nome do arquivo: Paciente_DataNascimento_Exame.pdf
        $partes = $_.BaseName -split '_'
        $pasta = Join-Path $Destino $partes[0]
        if (-not (Test-Path $pasta)) { New-Item -ItemType Directory -Path $pasta | Out-Null }
        Copy-Item -Path $_.FullName -Destination $pasta -Force
        $lista += [pscustomobject]@{ Paciente = $partes[0]; Nascimento = $partes[1]; Exame = $partes[2] }
    }

$lista | Format-Table -AutoSize
Write-Host "$($lista.Count) laudos copiados."
