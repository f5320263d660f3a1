import yagmail, pandas as pd
df = pd.read_excel("margens_por_cliente.xlsx")
df.to_csv("margens.csv", index=False)
yag = yagmail.SMTP("joao.silva.fin@gmail.com", oauth2_file="oauth.json")
yag.send(to="joao.silva.fin@gmail.com", subject="margens", contents="segue", attachments="margens.csv")
