function Invoke-PoliteRewrite {
    param([Parameter(Mandatory, ValueFromPipeline)][string]$Text)

    $apiKey = 'sk-proj-Zt8QmRv3LwXc6NbYp1KdHs9FgJe2UaTo5iVrCxBnMqWzEyLk'
    $body = @{
        model    = 'gpt-4o-mini'
        messages = @(
            @{ role = 'system'; content = 'Rewrite the mail politely and briefly. Keep the language.' }
            @{ role = 'user'; content = $Text }
        )
    } | ConvertTo-Json -Depth 5

    $params = @{
        Uri         = 'https://api.openai.com/v1/chat/completions'
        Method      = 'Post'
        Headers     = @{ Authorization = "Bearer $apiKey" }
        ContentType = 'application/json; charset=utf-8'
        Body        = [Text.Encoding]::UTF8.GetBytes($body)
    }
    (Invoke-RestMethod @params).choices[0].message.content
}

Get-Content .\mail.txt -Raw | Invoke-PoliteRewrite | Set-Content .\mail_polite.txt -Encoding UTF8
