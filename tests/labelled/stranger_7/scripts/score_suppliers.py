"""Score suppliers with the trained late-delivery model."""
import pickle
from pathlib import Path

import pandas as pd

MODEL = Path(r"\\fileserver\procurement\_shared\models\late_delivery_v3.pkl")
FEATURES = ["lead_time_days", "orders_last_12m", "late_ratio", "distance_km", "country_risk"]


def load_model(path: Path):
    with path.open("rb") as handle:
        return pickle.load(handle)


def risk_class(probability: float) -> str:
    if probability > 0.6:
        return "high"
    return "medium" if probability > 0.3 else "low"


def main() -> None:
    suppliers = pd.read_csv("suppliers.csv", sep=";")
    missing = set(FEATURES) - set(suppliers.columns)
    if missing:
        raise SystemExit(f"Columns missing in suppliers.csv: {sorted(missing)}")

    model = load_model(MODEL)
    suppliers["p_late"] = model.predict_proba(suppliers[FEATURES])[:, 1]
    suppliers["risk"] = suppliers["p_late"].map(risk_class)
    suppliers.sort_values("p_late", ascending=False).to_csv("suppliers_scored.csv", sep=";", index=False)
    print(suppliers["risk"].value_counts())


if __name__ == "__main__":
    main()
