import pandas as pd

orders = pd.DataFrame(
    {
        "region": ["North", "South", "North", "East"],
        "month": ["2024-04", "2024-04", "2024-05", "2024-05"],
        "amount": [100.0, 250.0, 175.5, 80.0],
    }
)
print(orders.pivot_table(index="region", columns="month", values="amount", aggfunc="sum", fill_value=0))
