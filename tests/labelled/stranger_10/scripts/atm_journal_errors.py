import collections, glob, os, re

codes = collections.Counter()
for name in glob.glob(r"D:\ATM\journal\*.jrn"):
    with open(name, encoding="cp850", errors="replace") as fh:
        for code in re.findall(r"\bERR (\w{4})\b", fh.read()):
            codes[os.path.basename(name)[:6], code] += 1
for (atm, code), n in codes.most_common(25):
    print(atm, code, n)
