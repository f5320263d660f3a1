"""`python -m web.cli` is `escrow`."""

from web.cli import main

main()
