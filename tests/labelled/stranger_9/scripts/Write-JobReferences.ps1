# Job references from the rating sheet
$endpoint   = 'https://hr-texts.openai.azure.com'
$deployment = 'gpt-4o'
$headers    = @{ 'api-key' = '5c9f0e7ab1d84236a7e3f2c8d5b6901e' }

Import-Csv '.\ratings.csv' -Delimiter ';' | ForEach-Object {
    $text = "Write a job reference for $($_.Salutation) $($_.FirstName) $($_.LastName), born $($_.Born), " +
            "$($_.Position) from $($_.From) to $($_.To). Performance: $($_.Grade). Reason for leaving: $($_.Reason)."
    $body = @{ messages = @(@{ role = 'user'; content = $text }); temperature = 0.4 } | ConvertTo-Json -Depth 5
    $uri  = "$endpoint/openai/deployments/$deployment/chat/completions?api-version=2024-06-01"
    $r    = Invoke-RestMethod -Method Post -Uri $uri -Headers $headers -ContentType 'application/json; charset=utf-8' -Body $body
    $r.choices[0].message.content | Set-Content "references\$($_.LastName).txt" -Encoding utf8
}
