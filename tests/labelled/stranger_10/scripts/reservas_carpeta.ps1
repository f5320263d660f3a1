$outlook = New-Object -ComObject Outlook.Application
$bandeja = $outlook.Session.GetDefaultFolder(6)
$reglas = $outlook.Session.DefaultStore.GetRules()
$regla = $reglas.Create('Avisos Brisa', 0)
$regla.Conditions.Subject.Text = @('Parada de ventas', 'Cupo cerrado')
$regla.Conditions.Subject.Enabled = $true
$regla.Actions.MoveToFolder.Folder = $bandeja.Folders.Item('Brisa')
$regla.Actions.MoveToFolder.Enabled = $true
$reglas.Save()
