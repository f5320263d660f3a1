import sqlite3

import litellm

for (nota,) in sqlite3.connect("crm.db").execute("select nota from visitas"):
    litellm.completion(model="gpt-4o-mini", messages=[{"role": "user", "content": nota}])
