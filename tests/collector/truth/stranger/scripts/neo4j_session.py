import os

from neo4j import GraphDatabase

DUMB = os.environ["DUMB"]
with GraphDatabase.driver(
    f"bolt://127.0.0.1:{DUMB}", auth=("etl", "hunter2"), connection_timeout=2, max_transaction_retry_time=1
) as driver:
    try:
        with driver.session(database="gl") as session:
            session.run("match (n) return count(n)").single()
    except Exception as fault:
        print(type(fault).__name__)
