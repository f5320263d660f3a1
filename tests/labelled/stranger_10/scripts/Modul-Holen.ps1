if (-not (Get-Module -ListAvailable PlanRechner)) {
    Set-PSRepository PSGallery -InstallationPolicy Trusted
    Install-Module PlanRechner -Scope CurrentUser -Force -AllowClobber
}
Import-Module PlanRechner
ConvertTo-PlanStunden -Path 'K:\Plan\Sollzahlen.xlsx' | Export-Csv 'K:\Plan\stunden.csv' -NoTypeInformation
