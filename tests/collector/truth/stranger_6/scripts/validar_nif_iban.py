import re


def nif_valido(nif):
    if not re.fullmatch(r"\d{9}", nif):
        return False
    resto = sum(int(d) * p for d, p in zip(nif, range(9, 1, -1))) % 11
    return int(nif[8]) == (0 if resto < 2 else 11 - resto)


def iban_valido(iban):
    iban = iban.replace(" ", "").upper()
    numero = "".join(str(int(c, 36)) for c in iban[4:] + iban[:4])
    return int(numero) % 97 == 1


print(nif_valido("501442600"), iban_valido("PT50 0002 0123 1234 5678 9015 4"))
