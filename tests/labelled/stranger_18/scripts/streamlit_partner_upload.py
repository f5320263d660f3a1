import base64

import requests
import streamlit as st

PORTAL = {
    "url": "https://portal.brandt-steuerberatung.de/api/documents",
    "user": "hallenbrook-gmbh",
    "pass": "Vogelsang$2217_r",
}

st.title("Documents for the tax adviser")
kind = st.selectbox("Kind", ["Invoice", "Bank statement", "Contract"])
files = st.file_uploader("Files", accept_multiple_files=True)

if st.button("Send") and files:
    basic = base64.b64encode(f"{PORTAL['user']}:{PORTAL['pass']}".encode()).decode()
    for f in files:
        r = requests.post(PORTAL["url"], headers={"Authorization": f"Basic {basic}"},
                          data={"kind": kind}, files={"doc": (f.name, f.getvalue())}, timeout=60)
        st.write(f.name, "ok" if r.ok else r.status_code)
