"""Chart of reasons for leaving, from counts by quarter."""
import matplotlib.pyplot as plt
import pandas as pd


def main() -> None:
    counts = pd.read_csv("exit_counts.csv")  # quarter, reason, leavers
    table = counts.pivot_table(index="quarter", columns="reason", values="leavers", aggfunc="sum", fill_value=0)
    share = table.div(table.sum(axis=1), axis=0)
    axis = share.plot.bar(stacked=True, figsize=(9, 4))
    axis.set_ylabel("share of leavers")
    axis.legend(bbox_to_anchor=(1.02, 1))
    axis.figure.tight_layout()
    axis.figure.savefig("exit_reasons.png", dpi=150)
    print(table.sum().sort_values(ascending=False))
    plt.close("all")


if __name__ == "__main__":
    main()
