"""Write a migration for the database team to review; nothing is run."""
from pathlib import Path

STATEMENTS = ["ALTER TABLE pedidos ADD COLUMN canal text", "CREATE INDEX ix_canal ON pedidos (canal)"]
Path("migracao_014.sql").write_text(";\n".join(STATEMENTS) + ";\n")
