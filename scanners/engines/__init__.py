"""The engines: each looks at contents in its own way and knows nothing of the others."""
