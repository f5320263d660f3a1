#!/bin/bash
curl -s https://api.anthropic.com/v1/messages -H "x-api-key: $ANTHROPIC_KEY" -d @pergunta.json
