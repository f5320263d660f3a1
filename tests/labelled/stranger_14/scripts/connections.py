"""Connections of the monthly jobs. Import what you need."""

LEDGER = {
    "server": "SQLBL01",
    "database": "Ledger",
    "user": "svc_ledger",
    "password": "Bright!Ledger#0424",
}

BANK_SFTP = {
    "host": "files.northerntrustbank.example",
    "user": "brightledger",
    "password": "7yHq-bank-Lm2",
    "folder": "/statements",
}

VAT_PORTAL = {
    "client_id": "bZl12T5Xr4AXgtErIYrAR5DPrthN",
    "client_secret": "d2139cd628a42c16375681abc5bd60f7bc1d",
    "scope": "read:vat write:vat",
}

MAIL = {"host": "mail.brightledger.example", "port": 25, "sender": "jobs@brightledger.example"}
