def refund(reference="DE00370400440532013000", amount=10):
    return {"to": reference, "amount": amount}


print(refund(amount=3)["amount"])
