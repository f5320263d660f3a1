from datetime import date
from pathlib import Path

import streamlit as st

ROOT = Path(r"\\filesrv02\accounting\inbox")

st.title("Documents for accounting")
kind = st.selectbox("Kind", ["Invoice", "Bank statement", "Contract"])
files = st.file_uploader("Files", accept_multiple_files=True)

if st.button("Store") and files:
    folder = ROOT / kind / f"{date.today():%Y-%m}"
    folder.mkdir(parents=True, exist_ok=True)
    for f in files:
        (folder / f.name).write_bytes(f.getvalue())
        st.write(f.name, "stored in", str(folder))
