import keyring

SERVICE = "fin-reports"
password = keyring.get_password(SERVICE, "report")
api_key = keyring.get_password(SERVICE, "api_key")
token_url = "https://login.empresa.example/oauth2/token"
print(bool(password), bool(api_key), token_url)
