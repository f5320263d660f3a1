"""Train a churn model from usage figures and show what matters."""
import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

data = pd.read_csv("usage_history.csv")
X = data[["seats", "logins", "tickets", "months"]]
y = data["cancelled"]

X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=7, stratify=y)
model = GradientBoostingClassifier(n_estimators=150, max_depth=3)
model.fit(X_train, y_train)

print("AUC", round(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]), 3))
for name, weight in sorted(zip(X.columns, model.feature_importances_), key=lambda p: -p[1]):
    print(f"{name:10} {weight:.2f}")
