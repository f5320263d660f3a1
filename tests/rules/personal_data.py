import hashlib
import hmac

for row in rows:
    # hit: escrow.py.personal-data.written-to-log-or-screen
    print(row["cpf"])
    # hit: escrow.py.personal-data.written-to-log-or-screen
    print(f"sending {row['patient_name']}")
    print(row["invoice"])
    print("cpf column read")
# hit: escrow.py.personal-data.exported-to-file
frame[["cpf", "amount"]].to_csv("out.csv")
frame[["invoice", "amount"]].to_csv("out.csv")


def ask():
    # hit: escrow.py.personal-data.in-a-question-to-a-model
    return client.responses.create(model="m", input=f"who is {row['nome_paciente']}")


def ask_about_invoice():
    return client.responses.create(model="m", input=f"what is {row['invoice']}")


# hit: escrow.py.personal-data.hidden-by-a-plain-hash
hidden = hashlib.sha256(cpf.encode()).hexdigest()
keyed = hmac.new(key, cpf.encode(), hashlib.sha256).hexdigest()
