"""A list of the connections that the reports would use, for the auditors. Opens none of them."""
import json
import os

import redis
import sqlalchemy as sa

PORT = os.environ["DUMB"]
URLS = {
    "ledger": f"postgresql+psycopg2://ledger_ro:invented@127.0.0.1:{PORT}/ledger",
    "shop": f"mysql+pymysql://shop_ro:invented@127.0.0.1:{PORT}/shop",
    "erp": f"oracle+oracledb://erp_ro:invented@127.0.0.1:{PORT}/?service_name=ERP",
}

engines = {name: sa.create_engine(url) for name, url in URLS.items()}
cache = redis.Redis(host="127.0.0.1", port=int(PORT), db=5)
listed = [
    {"name": name, "driver": engine.dialect.driver, "url": engine.url.render_as_string(hide_password=True)}
    for name, engine in engines.items()
]
listed.append({"name": "cache", "driver": "redis", "url": repr(cache.connection_pool.connection_kwargs["db"])})
with open("connections_for_audit.json", "w", encoding="utf-8") as target:
    json.dump(listed, target, indent=1)
