"""Copy the Outlook contacts of the sales team to my Google account."""
from pathlib import Path

import win32com.client
from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build

SCOPES = ["https://www.googleapis.com/auth/contacts"]


def outlook_contacts():
    ns = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI")
    for item in ns.GetDefaultFolder(10).Items:
        if item.Class == 40:
            yield {
                "names": [{"givenName": item.FirstName, "familyName": item.LastName}],
                "emailAddresses": [{"value": item.Email1Address}],
                "phoneNumbers": [{"value": item.MobileTelephoneNumber}],
                "organizations": [{"name": item.CompanyName}],
            }


def main():
    creds = Credentials.from_authorized_user_file(str(Path.home() / "people_token.json"), SCOPES)
    people = build("people", "v1", credentials=creds).people()
    for n, contact in enumerate(outlook_contacts(), 1):
        people.createContact(body=contact).execute()
    print(n, "contacts copied")


if __name__ == "__main__":
    main()
