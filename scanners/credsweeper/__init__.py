"""CredSweeper, a second opinion on what is a secret: how it is called and how its report is read."""
