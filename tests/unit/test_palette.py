"""The console's colours can be read: at least 4.5 to 1 on every background they stand on, light and dark."""

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).resolve().parents[2] / "web" / "static" / "console.css").read_text()
TEXTS = {
    "--text": (
        "--page",
        "--panel",
        "--none-bg",
        "--code",
        "--added",
        "--removed",
        "--hit",
        "--raised",
        "--accent-bg",
        "--critical-bg",
        "--low-bg",
    ),
    "--quiet": ("--page", "--panel", "--none-bg", "--code", "--raised", "--hit", "--critical-bg"),
    "--link": ("--page", "--panel", "--raised"),
    "--accent": ("--accent-bg",),
    "--critical": ("--critical-bg", "--panel", "--raised"),
    "--high": ("--high-bg", "--panel", "--raised", "--hit"),
    "--medium": ("--medium-bg",),
    "--low": ("--low-bg",),
    "--secret": ("--secret-bg",),
    "--warn": ("--warn-bg",),
    "--accent-text": ("--accent",),
    **{f"--t-{name}": ("--code", "--added", "--removed", "--hit", "--accent-bg") for name in "kscmfb"},
}


def palette(block: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+):\s*(#[0-9a-f]{6})", block))


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_on_its_backgrounds(scheme: str) -> None:
    blocks = re.findall(r":root\s*\{(.*?)\}", CSS, re.DOTALL)
    colours = palette(blocks[0]) | (palette(blocks[1]) if scheme == "dark" else {})
    weak = [
        f"{text} on {ground}: {contrast(colours[text], colours[ground]):.2f}"
        for text, grounds in TEXTS.items()
        for ground in grounds
        if contrast(colours[text], colours[ground]) < 4.5
    ]
    assert weak == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_edges_of_fields_and_buttons_can_be_seen(scheme: str) -> None:
    """WCAG 1.4.11: three to one for what a control is known by."""
    blocks = re.findall(r":root\s*\{(.*?)\}", CSS, re.DOTALL)
    colours = palette(blocks[0]) | (palette(blocks[1]) if scheme == "dark" else {})
    grounds = ("--page", "--panel", "--raised")
    assert [ground for ground in grounds if contrast(colours["--line-strong"], colours[ground]) < 3] == []
    assert [ground for ground in grounds if contrast(colours["--accent"], colours[ground]) < 3] == []


def test_the_script_is_small_and_ours_alone() -> None:
    folder = Path(__file__).resolve().parents[2] / "web" / "static"
    assert {path.name for path in folder.iterdir()} == {"console.css", "console.js", "mark.svg"}
    assert len((folder / "console.js").read_text().splitlines()) <= 200
