"""Folders whose scripts are never captured: neither what is started there, nor what others import from there."""

import os


def is_excluded(names, folders):
    """Does a file of these names lie in one of these folders? A link's name counts, and so does where it leads."""
    for folder in folders:
        places = {os.path.abspath(folder).rstrip(os.sep), os.path.realpath(folder).rstrip(os.sep)}
        for name in names:
            if name and any(name == place or name.startswith(place + os.sep) for place in places):
                return True
    return False


def names_of(path):
    """What a file is called, and where it really lies."""
    return os.path.abspath(path), os.path.realpath(path)


def without(facts, folders):
    """A hook's facts less the copies it made of what lies in these folders, and of notebooks there."""
    if not folders:
        return facts
    notebooks = [fact[1] for fact in facts if fact[0] == "notebook" and len(fact) > 1 and fact[1]]
    is_closed = any(is_excluded(names_of(path), folders) for path in notebooks)
    return [fact for fact in facts if not _is_copy_of(fact, folders, is_closed)]


def _is_copy_of(fact, folders, is_closed):
    if fact[0] != "copied" or len(fact) < 4:
        return False
    if fact[1] == "cell":
        return is_closed
    return os.path.isabs(fact[2]) and is_excluded(names_of(fact[2]), folders)  # a text that was given has no place
