# hit: escrow.ps.llm.calls-a-model-by-address
Invoke-RestMethod -Uri "https://api.openai.com/v1/chat/completions" -Method Post -Body $body
Invoke-RestMethod -Uri "https://intranet.example/health"
