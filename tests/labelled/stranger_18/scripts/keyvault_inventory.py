from datetime import datetime, timedelta, timezone

from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient

VAULT_URL = "https://hb-prod-kv.vault.azure.net"
SECRETS_OF_INTEREST = ["sql-reporting-password", "smtp-relay-password", "erp-api-key"]

client = SecretClient(vault_url=VAULT_URL, credential=DefaultAzureCredential())
limit = datetime.now(timezone.utc) + timedelta(days=30)
for prop in client.list_properties_of_secrets():
    if prop.expires_on and prop.expires_on < limit:
        mark = "!" if prop.name in SECRETS_OF_INTEREST else " "
        print(mark, prop.name, prop.expires_on.date())
