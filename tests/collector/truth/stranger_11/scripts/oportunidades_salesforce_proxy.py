"""Oportunidades abertas do CRM, atrás do proxy da empresa."""
import os

from simple_salesforce import Salesforce
from simple_salesforce.exceptions import SalesforceError

CONSULTA = "SELECT Name, Amount FROM Opportunity WHERE IsClosed = false ORDER BY Amount DESC LIMIT 5"

crm = Salesforce(
    instance="api.crm-vendas.example",
    session_id="inventada",
    proxies={"https": f"http://127.0.0.1:{os.environ['HTTP']}"},
)
try:
    for oportunidade in crm.query(CONSULTA)["records"]:
        print(oportunidade["Name"], oportunidade["Amount"])
except (SalesforceError, OSError) as erro:
    print("CRM fora do alcance:", type(erro).__name__)
