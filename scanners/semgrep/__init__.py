"""Running our rules, and a company's own, with Semgrep as a separate program."""
