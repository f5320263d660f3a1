$exe = 'C:\Program Files\LabelForge\labelforge.exe'
if (-not (Test-Path $exe)) { Write-Warning 'not installed'; return }
$sig = Get-AuthenticodeSignature $exe
[pscustomobject]@{
    Version = (Get-Item $exe).VersionInfo.ProductVersion
    Signed  = $sig.Status
    Signer  = $sig.SignerCertificate.Subject
} | Format-List
