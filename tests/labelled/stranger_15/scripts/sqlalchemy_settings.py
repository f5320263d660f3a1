"""Monthly sales chart from the shop database."""
from dataclasses import dataclass, field

import matplotlib.pyplot as plt
import pandas as pd
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL


@dataclass
class DbSettings:
    host: str = "mysql.shop.intern"
    port: int = 3306
    database: str = "shop"
    username: str = "bi_user"
    password: str = field(default="vT7-marille-88", repr=False)

    @property
    def url(self) -> URL:
        return URL.create("mysql+pymysql", username=self.username, password=self.password,
                          host=self.host, port=self.port, database=self.database)


QUERY = text("""
    SELECT DATE_FORMAT(created_at, '%Y-%m') AS month, SUM(total_net) AS net
    FROM orders WHERE status = 'paid' GROUP BY month ORDER BY month
""")

engine = create_engine(DbSettings().url)
with engine.connect() as conn:
    df = pd.read_sql(QUERY, conn)
df.plot(x="month", y="net", kind="bar", figsize=(10, 5), legend=False)
plt.tight_layout()
plt.savefig("sales_per_month.png")
