if (-not (Get-Module -ListAvailable -Name ImportExcel)) {
    Set-PSRepository -Name PSGallery -InstallationPolicy Trusted
    Install-Module -Name ImportExcel -Scope CurrentUser -Force
}
Import-Module ImportExcel

Get-ChildItem '.\gridreports' -Filter *.xlsx | ForEach-Object {
    $rows = Import-Excel -Path $_.FullName -WorksheetName 'Transformers'
    [pscustomobject]@{ File = $_.Name; Transformers = $rows.Count; MaxLoad = ($rows.Load | Measure-Object -Maximum).Maximum }
} | Export-Excel -Path '.\overview.xlsx' -AutoSize
