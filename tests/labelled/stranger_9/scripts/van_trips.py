import folium
import pandas as pd

STOP_MINUTES = 15

points = pd.read_csv("tracker_week47.csv", parse_dates=["ts"]).sort_values(["driver", "ts"])
points["gap"] = points.groupby("driver")["ts"].diff().shift(-1).dt.total_seconds() / 60

for driver, track in points.groupby("driver"):
    m = folium.Map(location=[track["lat"].mean(), track["lon"].mean()], zoom_start=11)
    folium.PolyLine(track[["lat", "lon"]].values.tolist(), weight=3).add_to(m)
    stops = track[(track["speed"] < 2) & (track["gap"] > STOP_MINUTES)]
    for s in stops.itertuples():
        folium.Marker([s.lat, s.lon], popup=f"{s.ts:%a %H:%M}, {s.gap:.0f} min").add_to(m)
    m.save(f"map_{driver.replace(' ', '_')}.html")
    private = stops[stops["ts"].dt.dayofweek >= 5]
    print(f"{driver}: {len(stops)} stops, {len(private)} at the weekend")
