# Checks account numbers of partners before the payment run: a wrong digit costs a bank fee.
from stdnum import iban, luhn
from stdnum.exceptions import ValidationError

# Published examples of the registry, no account of anybody.
PARTNERS = {
    "Muster GmbH": "DE89 3704 0044 0532 0130 00",
    "Exemplo Lda": "PT50 0002 0123 1234 5678 9015 4",
    "Exemple SA": "FR14 2004 1010 0505 0001 3M02 606",
    "Wrong digit": "GB29 NWBK 6016 1331 9268 18",
}


def fault(number):
    try:
        iban.validate(number)
    except ValidationError as wrong:
        return type(wrong).__name__
    return None


if __name__ == "__main__":
    for partner, number in PARTNERS.items():
        print(f"{partner:12} {iban.format(number)}  {fault(number) or 'ok'}")
    print(f"next file number {luhn.calc_check_digit('20260401')}")
