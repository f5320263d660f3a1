from pathlib import Path
import sys

import sqlglot
from sqlglot import exp

for file in sorted(Path(sys.argv[1]).glob("*.sql")):
    text = file.read_text(encoding="utf-8")
    trees = sqlglot.parse(text, read="tsql")
    tables = {t.sql() for tree in trees if tree for t in tree.find_all(exp.Table)}
    file.write_text(";\n\n".join(t.sql(dialect="tsql", pretty=True) for t in trees if t) + ";\n", encoding="utf-8")
    print(file.name, sorted(tables))
