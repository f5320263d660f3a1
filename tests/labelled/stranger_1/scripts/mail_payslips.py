import smtplib, glob, os
from email.message import EmailMessage
remetente = "rh@empresa.com.br"
with smtplib.SMTP("smtp.office365.com", 587) as s:
    s.starttls()
    s.login(remetente, "Rh@folha2025!")
    for f in glob.glob("holerites/*.pdf"):
        cpf, email = os.path.basename(f)[:-4].split("_")
        m = EmailMessage(); m["From"] = remetente; m["To"] = email; m["Subject"] = "Holerite"
        m.add_attachment(open(f, "rb").read(), maintype="application", subtype="pdf", filename=f"{cpf}.pdf")
        s.send_message(m)
