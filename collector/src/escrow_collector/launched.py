"""Somebody's own script that a package's program ran: `coverage run`, `pytest`, `streamlit run` and their like.

What was started is then a tool everybody has; what is of interest is what it was given.
"""

_MOST_LOOKED_AT = 50


def own_script(facts, copy_of, origins):
    """(path, bytes) of the first file of somebody's own that a run executed, from its hook's facts; or None."""
    begun, looked_at = False, 0
    for fact in facts:
        begun = begun or fact[0] == "start"
        if begun and fact[0] == "copied" and fact[1] == "module" and looked_at < _MOST_LOOKED_AT:
            looked_at += 1
            body = copy_of(fact[3])
            if body is not None and origins.of(fact[2], body) == "own":
                return fact[2], body
    return None
