import pickle, sys
import pandas as pd

apps = pd.read_excel(sys.argv[1])
model = pickle.load(open("risk_model_mail.pkl", "rb"))
X = apps[["age", "marital_status", "net_income", "rent", "dependants", "months_employed"]]
apps["pd_12m"] = model.predict_proba(pd.get_dummies(X))[:, 1]
apps[["application_no", "applicant", "date_of_birth", "pd_12m"]].to_excel("scored.xlsx", index=False)
