import joblib

joblib.dump({"a": [1, 2, 3]}, "out.joblib")
joblib.load("out.joblib")
