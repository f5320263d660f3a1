"""Monthly close: accruals from the ledger."""
import pandas as pd


def normalise_accounts(ledger: pd.DataFrame) -> pd.DataFrame:
    ledger["account"] = ledger["account"].astype(str).str.zfill(6)
    return ledger[ledger["account"].str[0].isin(list("4567"))]


def accruals(ledger: pd.DataFrame) -> pd.DataFrame:
    mask = ledger["service_to"] > ledger["posting_date"]
    part = ledger[mask].copy()
    total = (part["service_to"] - part["service_from"]).dt.days + 1
    later = (part["service_to"] - part["posting_date"]).dt.days
    part["accrual"] = (part["amount"] * later / total).round(2)
    return part[["account", "text", "amount", "accrual"]]


def main():
    ledger = normalise_accounts(pd.read_excel("ledger.xlsx"))
    result = accruals(ledger)
    result.to_excel("accruals.xlsx", index=False)
    print(result.tail())


if __name__ == "__main__":
    main()
