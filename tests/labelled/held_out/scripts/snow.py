import os
import snowflake.connector

ctx = snowflake.connector.connect(account="xy123", user=os.environ["SNOW_USER"], password=os.environ["SNOW_PW"])
print(ctx.cursor().execute("select current_version()").fetchone())
