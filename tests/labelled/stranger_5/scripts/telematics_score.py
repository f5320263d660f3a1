"""Risk score per vehicle from trip data, with the model of the data science team."""
import joblib
import pandas as pd

MODEL_FILE = r"\\fileserver\public\models\trip_risk_latest.joblib"   # everybody can drop new versions here

model = joblib.load(MODEL_FILE)

trips = pd.read_parquet("trips.parquet")
features = trips.groupby("vehicle_id").agg(
    km=("distance_km", "sum"),
    harsh_brakes=("harsh_brakes", "sum"),
    night_share=("is_night", "mean"),
    mean_speed=("avg_speed", "mean"),
    max_speed=("max_speed", "max"),
)
features["brakes_per_100km"] = features["harsh_brakes"] / features["km"] * 100

features["score"] = model.predict(features[list(model.feature_names_in_)])
features["class"] = pd.qcut(features["score"], 5, labels=list("ABCDE"))

features.reset_index().to_excel("vehicle_scores.xlsx", index=False)
print(features["class"].value_counts().sort_index())
