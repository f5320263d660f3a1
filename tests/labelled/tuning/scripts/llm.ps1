$body = @{ model = "gpt-4o"; messages = @(@{ role = "user"; content = "Resumo" }) } | ConvertTo-Json -Depth 4
Invoke-RestMethod -Uri "https://api.openai.com/v1/chat/completions" -Method Post -Body $body
