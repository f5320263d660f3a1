"""Check which passwords the monthly jobs will find."""
import keyring

JOBS = {
    "ledger_export": "svc_ledger",
    "bank_sftp": "brightledger",
    "vat_portal": "filing",
}

missing = []
for job, user in JOBS.items():
    password = keyring.get_password(job, user)
    if password is None:
        missing.append(job)
        print(f"{job:<16}{user:<16}NOT SET")
    else:
        print(f"{job:<16}{user:<16}set, {len(password)} characters")

if missing:
    print("Set them with: python -m keyring set <job> <user>")
