import imaplib, hvac
sec = hvac.Client(url="https://vault.empresa.local").secrets.kv.read_secret_version(path="fin/imap")["data"]["data"]
M = imaplib.IMAP4_SSL("imap.empresa.com.br")
M.login(sec["user"], sec["password"])
