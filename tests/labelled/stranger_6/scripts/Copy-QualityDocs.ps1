<#
.SYNOPSIS
    Publishes released quality documents from the lab share to the company's document server.
#>
$Source = '\\fs-lab01.corp.tannfeld.local\qm\released'
$Target = '\\docs01.corp.tannfeld.local\qm'
$Log    = 'C:\Logs\qm_copy.log'

$robocopyArgs = @(
    $Source
    $Target
    '*.pdf'
    '/S'
    '/XO'
    '/R:3'
    '/W:10'
    '/NP'
    "/LOG+:$Log"
)

& robocopy.exe @robocopyArgs
switch ($LASTEXITCODE) {
    { $_ -ge 8 } { Write-Error "Robocopy reported errors ($_), see $Log"; exit 1 }
    0            { Write-Host 'Nothing new' }
    default      { Write-Host 'Documents published' }
}
exit 0
