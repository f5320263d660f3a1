"""ABC tiers of customer companies by turnover."""
import pandas as pd


def tier(share: float) -> str:
    if share <= 0.8:
        return "A"
    return "B" if share <= 0.95 else "C"


def main() -> None:
    sales = pd.read_csv("turnover.csv")
    by_company = sales.groupby("company")["turnover"].sum().sort_values(ascending=False)
    share = by_company.cumsum() / by_company.sum()
    tiers = pd.DataFrame({"turnover": by_company, "share": share.round(3), "tier": share.map(tier)})
    tiers.to_excel("tiers.xlsx")
    print(tiers.groupby("tier")["turnover"].agg(["size", "sum"]))


if __name__ == "__main__":
    main()
