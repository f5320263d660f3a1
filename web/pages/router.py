"""Every page under its address."""

from web.pages import (
    accounts,
    adoptions,
    appeals,
    audit,
    board,
    break_glass,
    calendars,
    coverage,
    decision,
    decisions,
    erasures,
    evidence,
    findings,
    help,
    holds,
    machines,
    me,
    overview,
    ownership,
    people,
    role_mappings,
    rules,
    runs,
    script,
    scripts,
    search,
    secrets,
    transfers,
    verifications,
)

routers = tuple(
    part.router
    for part in (
        overview, search, scripts, script, findings, secrets, rules, ownership, runs, machines, decisions, people,
        accounts, calendars, transfers, adoptions, audit, me, help, decision, appeals, holds, break_glass, erasures,
        board, evidence,
        coverage, role_mappings, verifications,
    )
)  # fmt: skip
