import imaplib, email
M = imaplib.IMAP4_SSL("imap.empresa.com.br")
M.login("faturas@empresa.com.br", "Fat.ura$321")
M.select("INBOX")
_, ids = M.search(None, "UNSEEN")
print(len(ids[0].split()))
