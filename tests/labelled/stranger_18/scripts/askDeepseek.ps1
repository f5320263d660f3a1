$key = 'sk-4b71e0c92fd84a6cb3557a1e90d2f6c8'
$errors = Select-String -Path '\\srv-erp\log\erp.log' -Pattern 'ERROR' | Select-Object -Last 20 -ExpandProperty Line
$body = @{
    model    = 'deepseek-chat'
    messages = @(@{ role = 'user'; content = "Explain these errors:`n" + ($errors -join "`n") })
} | ConvertTo-Json -Depth 5
$answer = Invoke-RestMethod 'https://api.deepseek.com/chat/completions' -Method Post -Body $body `
    -ContentType 'application/json' -Headers @{ Authorization = "Bearer $key" }
$answer.choices[0].message.content
