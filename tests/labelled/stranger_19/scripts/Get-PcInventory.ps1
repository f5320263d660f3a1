# Inventory of PCs in the domain
param([string]$List = 'C:\Admin\pcs.txt')

$result = foreach ($pc in Get-Content $List) {
    if (-not (Test-Connection $pc -Count 1 -Quiet)) {
        Write-Warning "$pc is offline"
        continue
    }
    $cs   = Get-CimInstance Win32_ComputerSystem -ComputerName $pc
    $bios = Get-CimInstance Win32_BIOS -ComputerName $pc
    $os   = Get-CimInstance Win32_OperatingSystem -ComputerName $pc
    [pscustomobject]@{
        Computer = $pc
        Model    = $cs.Model
        Serial   = $bios.SerialNumber
        MemoryGB = [math]::Round($cs.TotalPhysicalMemory / 1GB)
        Windows  = $os.Version
        LastBoot = $os.LastBootUpTime
    }
}

$result | Sort-Object Model | Export-Csv 'C:\Admin\inventory.csv' -NoTypeInformation
$result | Group-Object Model | Select-Object Count, Name | Format-Table -AutoSize
