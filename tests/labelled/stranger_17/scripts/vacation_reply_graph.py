"""Set the automatic reply of the own mailbox through Microsoft Graph."""
import os
import sys

import msal
import requests

GRAPH = "https://graph.microsoft.com/v1.0"
DEPUTY = "back.office@harcourtlane.co.uk"


def token():
    app = msal.PublicClientApplication(
        os.environ["APP_CLIENT_ID"],
        authority=f"https://login.microsoftonline.com/{os.environ['APP_TENANT']}",
    )
    result = app.acquire_token_interactive(scopes=["MailboxSettings.ReadWrite"])
    if "access_token" not in result:
        sys.exit(result.get("error_description"))
    return result["access_token"]


def body(start, end):
    text = f"I am out of the office until {end}. Please write to {DEPUTY}."
    return {
        "automaticRepliesSetting": {
            "status": "scheduled",
            "scheduledStartDateTime": {"dateTime": f"{start}T08:00:00", "timeZone": "GMT Standard Time"},
            "scheduledEndDateTime": {"dateTime": f"{end}T18:00:00", "timeZone": "GMT Standard Time"},
            "internalReplyMessage": text,
            "externalReplyMessage": text,
        }
    }


def main():
    start, end = sys.argv[1:3]
    r = requests.patch(
        f"{GRAPH}/me/mailboxSettings",
        headers={"Authorization": f"Bearer {token()}"},
        json=body(start, end),
        timeout=30,
    )
    r.raise_for_status()
    print("Automatic reply set.")


if __name__ == "__main__":
    main()
