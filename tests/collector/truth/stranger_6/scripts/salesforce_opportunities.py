import os

from simple_salesforce import Salesforce

try:
    sf = Salesforce(instance=f"localhost:{os.environ['DUMB']}", session_id="00Dxx!token")
    result = sf.query("SELECT Name, Amount FROM Opportunity WHERE IsClosed = false LIMIT 5")
    for record in result["records"]:
        print(record["Name"], record["Amount"])
except Exception as exc:
    print("Salesforce:", type(exc).__name__)
