"""Whose a mailbox is that a script names."""

import pytest

from scanners.flow.mailing import addressed_in, others_in

OWN, OTHER = "rh@werk-nord.de", "post@kessler.ch"


@pytest.mark.parametrize(
    ("lines", "domains", "others"),
    [
        (['mail["From"] = "rh@werk-nord.de"', 'mail["To"] = "post@kessler.ch"', "smtplib.SMTP()"], (), {OTHER}),
        (['smtp_user = "rh@werk-nord.de"', 'mail.To = "chef@werk-nord.de"'], (), set()),
        (['smtp.from = "rh@werk.de"', 'mail.To = "chef@werk-service.com"'], (), set()),
        (['SMTP = "mail.kessler.ch"', 'mail.To = "post@kessler.ch"'], (), set()),
        (['$outlook.To = "post@kessler.ch"'], (), set()),
        (['$outlook.To = "post@kessler.ch"'], ("werk-nord.de",), {OTHER}),
        (['$outlook.To = "post@kessler.ch"'], ("kessler.ch",), set()),
        (['supplier = "post@kessler.ch"', "outlook.Send()"], (), {OTHER}),
        (['customer_service = "post@kessler.ch"', "outlook.Send()"], (), set()),
        (['supplier = "post@kessler.ch"', "print(supplier)"], (), set()),
        (['supplier = "post@gmail.com"', "outlook.Send()"], (), set()),
        (["scp a.csv post@kessler.ch:/in/", "mail -s done rh@werk-nord.de"], (), set()),
        (['"https://post@kessler.ch/in"', 'sendmail("rh@werk-nord.de")'], (), set()),
    ],
)
def test_a_mailbox_is_of_another_company_by_what_the_script_says(lines, domains, others):
    assert others_in(lines, domains) == others


def test_a_statement_is_addressed_in_letters_of_either_case():
    assert addressed_in('.To = "Post@Kessler.CH"', frozenset({OTHER}))
    assert not addressed_in(f'.To = "{OWN}"', frozenset({OTHER}))
