import pandas as pd

plugs = pd.read_excel("harness.xlsx", sheet_name="connectors")
pairs = pd.read_excel("harness.xlsx", sheet_name="pairs")

left = pairs.merge(plugs.add_prefix("a_"), left_on="from", right_on="a_id")
both = left.merge(plugs.add_prefix("b_"), left_on="to", right_on="b_id")

both["fits"] = (
    (both["a_family"] == both["b_family"])
    & (both["a_pins"] == both["b_pins"])
    & (both["a_gender"] != both["b_gender"])
)
wrong = both.loc[~both["fits"], ["from", "a_family", "a_pins", "a_gender", "to", "b_family", "b_pins", "b_gender"]]
print(wrong.to_string(index=False) if len(wrong) else "all pairs fit")
