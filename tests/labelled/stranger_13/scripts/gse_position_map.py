"""Draw today's tractor positions on a map (HTML file on the desktop)."""
import sys
from pathlib import Path

import folium
import pandas as pd

source = Path(sys.argv[1] if len(sys.argv) > 1 else "positions_today.csv")
df = pd.read_csv(source)

apron = folium.Map(location=[38.7742, -9.1342], zoom_start=15)
for row in df.itertuples():
    folium.CircleMarker(
        location=[row.lat, row.lon],
        radius=4,
        popup=f"{row.unit} {row.time}",
        color="red" if row.fuel < 20 else "green",
    ).add_to(apron)

target = Path.home() / "Desktop" / "gse_map.html"
apron.save(str(target))
print("open", target)
