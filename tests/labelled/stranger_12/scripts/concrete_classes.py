import base64
from pathlib import Path

import pandas as pd

GRENZEN = [(0.45, "XF4"), (0.50, "XF3"), (0.55, "XC4"), (0.60, "XC3"), (0.65, "XC2"), (0.75, "XC1")]


def klasse(wz: float) -> str:
    return next((name for grenze, name in GRENZEN if wz <= grenze), "X0")


def logo_html() -> str:
    bild = base64.b64encode(Path("logo.png").read_bytes()).decode()
    return f'<img alt="Logo" src="data:image/png;base64,{bild}">'


mischungen = pd.read_excel("mischungen.xlsx")
mischungen["wz"] = (mischungen["wasser"] / mischungen["zement"]).round(3)
mischungen["klasse"] = mischungen["wz"].map(klasse)
Path("mischungen.html").write_text(
    logo_html() + mischungen[["rezept", "wz", "klasse"]].to_html(index=False), encoding="utf-8"
)
