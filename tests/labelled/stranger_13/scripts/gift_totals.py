"""Gifts per campaign and channel."""
import click
import pandas as pd


@click.command()
@click.argument("workbook", type=click.Path(exists=True, dir_okay=False))
@click.option("--year", type=int, prompt="Which year", help="calendar year of the gifts")
@click.option("--chart/--no-chart", default=False)
def totals(workbook, year, chart):
    """Sum the gifts of a YEAR per campaign and channel."""
    gifts = pd.read_excel(workbook, usecols=["date", "campaign", "channel", "amount"])
    gifts = gifts[gifts["date"].dt.year == year]
    table = gifts.pivot_table(index="campaign", columns="channel", values="amount", aggfunc="sum", fill_value=0)
    click.echo(table.round(2).to_string())
    if chart:
        table.plot.barh(stacked=True).figure.savefig(f"gifts_{year}.png")
    if click.confirm("Write to Excel too?"):
        table.to_excel(f"gifts_{year}.xlsx")


if __name__ == "__main__":
    totals()
