"""Asks for the data of a car and prints the card for the windscreen."""
import click
from click.shell_completion import CompletionItem

MODELS = ["Claude Sport", "Gemini Cabrio", "Mistral GT", "Llama Van"]


class ModelType(click.ParamType):
    name = "model"

    def shell_complete(self, ctx, param, incomplete):
        return [CompletionItem(m) for m in MODELS if m.lower().startswith(incomplete.lower())]


@click.command()
@click.option("--model", type=ModelType(), prompt="Model", help="model of the car")
@click.option("--year", type=click.IntRange(1990, 2025), prompt="Year")
@click.option("--km", type=int, prompt="Kilometres")
@click.option("--price", type=float, prompt="Price")
def card(model, year, km, price):
    """Print the card of a car."""
    width = 34
    click.echo("=" * width)
    click.echo(model.center(width))
    click.echo(f"{year} - {km:,} km".center(width))
    click.echo(f"{price:,.0f} EUR".center(width))
    click.echo("=" * width)


if __name__ == "__main__":
    card()
