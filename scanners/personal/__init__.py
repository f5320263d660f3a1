"""How data about people is recognised in scripts: documents by check digit, fields by name. Values are never kept."""
