import sys
from pathlib import Path

import sqlglot
from sqlglot import exp

for path in sorted(Path(sys.argv[1]).glob("*.sql")):
    for statement in sqlglot.parse(path.read_text(), read="teradata"):
        if isinstance(statement, exp.Create):
            used = {t.sql() for t in statement.expression.find_all(exp.Table)} if statement.expression else set()
            print(statement.this.sql(), "<-", ", ".join(sorted(used)))
