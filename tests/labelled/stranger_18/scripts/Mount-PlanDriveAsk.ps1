$file = Join-Path $env:APPDATA 'planning.cred.xml'
if (Test-Path $file) {
    $cred = Import-Clixml $file
} else {
    $cred = Get-Credential -Message 'Account for the planning drive'
    $cred | Export-Clixml $file
}
if (-not (Get-PSDrive -Name P -ErrorAction SilentlyContinue)) {
    New-PSDrive -Name P -PSProvider FileSystem -Root '\\filesrv02\planning' -Credential $cred -Persist -Scope Global
}
Get-ChildItem P:\ | Select-Object -First 5 Name
