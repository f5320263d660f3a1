"""Every page under its address."""

from web.pages import (
    accounts,
    adoptions,
    audit,
    decisions,
    findings,
    help,
    machines,
    me,
    overview,
    ownership,
    people,
    runs,
    script,
    scripts,
    search,
    secrets,
    transfers,
)

routers = tuple(
    part.router
    for part in (
        overview, search, scripts, script, findings, secrets, ownership, runs, machines, decisions, people, accounts,
        transfers, adoptions, audit, me, help,
    )
)  # fmt: skip
