# Drafts a warning letter for an employee.
param(
    [Parameter(Mandatory)] [string]$EmployeeNo
)

$employee = Import-Csv '.\employees.csv' | Where-Object employee_no -eq $EmployeeNo
$late = Import-Csv '.\late_arrivals.csv' | Where-Object employee_no -eq $EmployeeNo

$uri = 'https://northwood-hr.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-06-01'
$headers = @{ 'api-key' = '3f9c1be27a604d58b1e0c7d2f48a96e5' }
$body = @{
    messages = @(
        @{ role = 'system'; content = 'You write factual letters for a human resources department.' }
        @{ role = 'user'; content = "Warning letter for $($employee.first_name) $($employee.last_name), late on: $($late.date -join ', ')" }
    )
    temperature = 0.2
} | ConvertTo-Json -Depth 5

$answer = Invoke-RestMethod -Method Post -Uri $uri -Headers $headers -Body $body -ContentType 'application/json'
$answer.choices[0].message.content | Set-Content ".\letter_$EmployeeNo.txt" -Encoding UTF8
