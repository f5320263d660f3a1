"""Building permits per parcel drawn on a simple map (parcel ids and points only)."""
import folium
import pandas as pd

permits = pd.read_csv("permits.csv")          # parcel_id, permit_type, decided_on
parcels = pd.read_csv("parcel_points.csv")    # parcel_id, lat, lon

counts = permits.groupby(["parcel_id", "permit_type"]).size().unstack(fill_value=0)
data = parcels.merge(counts, left_on="parcel_id", right_index=True, how="inner")

colours = {"new": "red", "extension": "orange", "demolition": "black"}
city_map = folium.Map(location=[data["lat"].mean(), data["lon"].mean()], zoom_start=13)

for row in data.itertuples():
    for kind, colour in colours.items():
        amount = getattr(row, kind, 0)
        if amount:
            folium.CircleMarker(
                [row.lat, row.lon],
                radius=4 + 2 * amount,
                color=colour,
                fill=True,
                popup=f"Parcel {row.parcel_id}: {amount} x {kind}",
            ).add_to(city_map)

city_map.save("permits.html")
print(f"{len(data)} parcels on the map, open permits.html")
