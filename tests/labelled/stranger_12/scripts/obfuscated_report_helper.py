import base64
import zlib

import pandas as pd

# helper "betonhilfe", compressed so that it stays short
_H = (
    "eNpzD3L1i3L1U7BViNYw0DMx1VFQinAzUdLUUQByTQ3AXGMYFyzrDJM1A8s6w2TNILJGUK45hGuopBnLxcWVkpqmkJ2T"
    "WFycqlFepWnFpQAEaflFCulFqXlVqToKeYm5qQqZeQruEOdAFIBAZppCeZWCjS1UJUICBIpSS0qL8sCauZD4ShEGSlwA"
    "ZmEzRQ=="
)
exec(zlib.decompress(base64.b64decode(_H)))

mischungen = pd.read_excel("mischungen.xlsx")
mischungen["wz"] = mischungen["wasser"] / mischungen["zement"]
mischungen["klasse"] = mischungen["wz"].map(klasse)  # noqa: F821 - comes from the helper
mischungen.to_excel("mischungen_klassen.xlsx", index=False)
print(mischungen[["rezept", "wz", "klasse"]])
