import os

import pandas as pd

HTTP = os.environ["HTTP"]
frame = pd.read_csv(f"http://127.0.0.1:{HTTP}/export/prices.csv", header=None)
frame.to_html("out.html")
