"""Weekly summary of plant maintenance tickets."""
import pandas as pd
from anthropic import Anthropic


def tickets() -> str:
    frame = pd.read_csv("tickets.csv", parse_dates=["opened"])
    since = frame["opened"].max() - pd.Timedelta(days=7)
    recent = frame[frame["opened"] >= since]
    return "\n".join(f"{r.machine}: {r.description}" for r in recent.itertuples())


def main() -> None:
    client = Anthropic()
    message = client.messages.create(
        model="claude-3-5-sonnet-latest",
        max_tokens=700,
        messages=[{"role": "user", "content": "Summarise in ten lines, grouped by machine:\n" + tickets()}],
    )
    with open("summary.txt", "w", encoding="utf-8") as out:
        out.write(message.content[0].text)


if __name__ == "__main__":
    main()
