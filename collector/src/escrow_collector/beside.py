"""The edge between what is ours and somebody's command: whatever fails in ours, the command begins, runs and ends."""


def attempted(act, *arguments):
    """What an act of ours came to, and the fault it ended with, for whoever asked to say or to count."""
    try:
        return act(*arguments), None
    except Exception as fault:
        return None, fault
