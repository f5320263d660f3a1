"""Place the monthly payroll workbook in the payroll team's SharePoint library."""
import os
from pathlib import Path

import pandas as pd
from office365.runtime.auth.client_credential import ClientCredential
from office365.sharepoint.client_context import ClientContext

SITE = "https://northwood.sharepoint.com/sites/payroll"
LIBRARY = "Shared Documents/Monthly"


def main() -> None:
    source = Path("payroll/salaries.xlsx")
    frame = pd.read_excel(source)
    missing = frame[frame["iban"].isna()]
    if not missing.empty:
        raise SystemExit(f"No IBAN for: {', '.join(missing['full_name'])}")

    credential = ClientCredential(os.environ["SP_CLIENT_ID"], os.environ["SP_CLIENT_SECRET"])
    context = ClientContext(SITE).with_credentials(credential)
    folder = context.web.get_folder_by_server_relative_url(LIBRARY)
    with source.open("rb") as handle:
        folder.upload_file(source.name, handle.read()).execute_query()
    print("Uploaded", source.name)


if __name__ == "__main__":
    main()
