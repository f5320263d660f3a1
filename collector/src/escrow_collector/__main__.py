"""`python -m escrow_collector` is the same as the `escrow-collector` command."""

import sys

from escrow_collector.cli import main

sys.exit(main())
