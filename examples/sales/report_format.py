# Formatting for my reports.


def as_table(rows):
    lines = [f"{name:<12}{value:>14,.2f}" for name, value in rows]
    return "\n".join(["cost center       revenue", "-" * 26, *lines, ""])
