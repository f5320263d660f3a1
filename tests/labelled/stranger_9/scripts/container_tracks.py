import folium
import pandas as pd

LATE_COLOUR = {True: "red", False: "green"}

boxes = pd.read_csv("container_positions.csv", parse_dates=["ts", "eta", "planned"])
latest = boxes.sort_values("ts").groupby("container").tail(1)
latest["late"] = latest["eta"] > latest["planned"]

m = folium.Map(location=[20, 0], zoom_start=2)
for box in latest.itertuples():
    folium.CircleMarker(
        [box.lat, box.lon],
        radius=5,
        color=LATE_COLOUR[box.late],
        popup=f"{box.container} on {box.vessel}, ETA {box.eta:%d %b}",
    ).add_to(m)
m.save("containers.html")
print(f"{latest['late'].sum()} of {len(latest)} containers are late")
