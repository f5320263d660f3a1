#!/bin/bash
# hit: escrow.sh.llm.calls-a-model-by-address
curl -s https://api.anthropic.com/v1/messages -d @question.json
curl -s https://intranet.example/health
