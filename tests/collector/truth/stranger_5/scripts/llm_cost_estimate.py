"""Estimate what the monthly summaries would cost. No model is asked."""
import json
from pathlib import Path

PRICES = {"gpt-4o-mini": 0.15, "claude-3-5-haiku-latest": 0.8}
URLS = {"gpt-4o-mini": "https://api.openai.com/v1", "claude-3-5-haiku-latest": "https://api.anthropic.com/v1"}

words = len(Path("in.txt").read_text().split())
estimate = {model: {"endpoint": URLS[model], "usd": words * 1.3 * price / 1_000_000} for model, price in PRICES.items()}
Path("estimate.json").write_text(json.dumps(estimate, indent=2))
