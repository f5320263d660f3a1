import re
import xlwings as xw

TOKEN = re.compile(r"(?P<branch>\d{4})-(?P<product>[A-Z]{2})-(?P<key>\d{2})")


@xw.func
@xw.arg("reference", doc="such as 0417-PX-55")
def reference_ok(reference):
    """Whether the key of a payment reference fits its branch."""
    m = TOKEN.fullmatch(reference.strip())
    return bool(m) and int(m["key"]) == 97 - int(m["branch"]) % 97
