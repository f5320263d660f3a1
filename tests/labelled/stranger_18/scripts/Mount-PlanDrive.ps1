$user = 'HB\svc_planning'
$plain = 'Wint3r' + 'garten' + '-Tulpe'
$secure = ConvertTo-SecureString $plain -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential ($user, $secure)
if (-not (Get-PSDrive -Name P -ErrorAction SilentlyContinue)) {
    New-PSDrive -Name P -PSProvider FileSystem -Root '\\filesrv02\planning' -Credential $cred -Persist -Scope Global
}
Get-ChildItem P:\ | Select-Object -First 5 Name
