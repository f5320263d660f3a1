"""Check that typed passwords would meet the policy (for the helpdesk's training slides)."""
import re
from dataclasses import dataclass

PASSWORD_LABEL = "Password"
PASSWORD_HINT = "At least 12 characters, one digit, one symbol"
PASSWORD_REGEX = r"^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[^\w\s]).{12,}$"


@dataclass
class Rule:
    name: str
    pattern: str

    def ok(self, candidate: str) -> bool:
        return re.search(self.pattern, candidate) is not None


RULES = [
    Rule("upper case", r"[A-Z]"),
    Rule("lower case", r"[a-z]"),
    Rule("digit", r"\d"),
    Rule("symbol", r"[^\w\s]"),
    Rule("length", r".{12,}"),
]


def explain(candidate: str) -> list[str]:
    return [rule.name for rule in RULES if not rule.ok(candidate)]


if __name__ == "__main__":
    import getpass

    missing = explain(getpass.getpass(f"{PASSWORD_LABEL} ({PASSWORD_HINT}): "))
    print("OK" if not missing else f"Missing: {', '.join(missing)}")
