"""Use of the treatment rooms by weekday and hour."""
import matplotlib.pyplot as plt
import pandas as pd

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri"]


def main() -> None:
    slots = pd.read_csv("room_slots.csv", parse_dates=["start"])
    slots["day"] = slots["start"].dt.dayofweek
    slots["hour"] = slots["start"].dt.hour
    use = slots.pivot_table(index="hour", columns="day", values="occupied", aggfunc="mean")
    use = use.loc[7:18, [0, 1, 2, 3, 4]]
    fig, axis = plt.subplots()
    image = axis.imshow(use, cmap="YlGn", vmin=0, vmax=1)
    axis.set_xticks(range(5), DAYS)
    axis.set_yticks(range(len(use)), use.index)
    fig.colorbar(image, label="share of slots occupied")
    fig.savefig("room_use.png", dpi=150)


if __name__ == "__main__":
    main()
