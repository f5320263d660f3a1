def refund(iban="DE79105664997226985488", amount=10):
    return {"to": iban, "amount": amount}


print(refund(amount=3)["amount"])
