"""What findings are about, where a rule and a table tell of one thing: by the end of their names."""

UNRULED = "flows"
"""The engine whose findings are told without a rule."""
_THINGS = {
    "database": "works-on-a-database connects-to-a-server document-or-cache-server cloud-warehouse office-connection "
    "runs-a-database-client loads-a-driver",
    "own-cloud": "data-to-own-cloud copies-to-own-cloud copies-to-own-cloud-or-server somebodys-own-cloud-folder",
    "upload": "data-to-upload business-data-to-upload uploads-to-a-personal-drive transfers-to-a-server "
    "uploads-to-a-server uploads-to-object-storage sends-to-a-drop-site",
    "private-mailbox": "data-to-private-mailbox mail-to-private-mailbox",
    "removable": "data-to-removable copies-to-a-plugged-in-drive",
    "locked": "locks-files locks-files-under-a-password encrypts-files-in-place",
    "recorded": "records-people records-the-clipboard records-the-screen-or-keys",
    "wiped": "wipes-files wipes-shared-folders",
    "installed": "installs-code installs-packages-at-run-time installs-or-runs-from-elsewhere",
    "foreign-code": "runs-unreviewed-code runs-code-it-decodes runs-a-file-it-reads hands-code-to-another-interpreter "
    "imports-what-it-is-told loads-code-from-a-share runs-what-somebody-types downloads-and-runs-a-program "
    "loads-native-code trusts-code-of-a-model runs-what-it-downloads runs-text-as-code",
    "hidden": "hides-what-it-calls hides-what-it-runs",
    "program-as-data": "loads-a-program-as-data unpickles-what-it-is-given",
    "unchecked": "does-not-check-who-answers does-not-check-certificates",
    "model": "asks-a-model asks-model data-to-model calls-a-hosted-model calls-a-model-by-address runs-a-local-model "
    "business-data-in-prompt",
    "answer-run": "runs-answer runs-what-the-model-says",
    "night-plan": "plans-the-night schedules-itself-at-night",
    "night-wait": "waits-for-the-night waits-for-a-given-hour-of-the-night watches-the-clock-for-the-night",
    "night-act": "acts-when-nobody-is-there acts-only-when-nobody-is-there",
    "own-schedule": "installs-its-own-schedule",
    "people-logged": "personal-data-to-log written-to-log-or-screen",
    "people-exported": "personal-data-to-export exported-to-file",
}
_THING_OF = {name: thing for thing, names in _THINGS.items() for name in names.split()}


def thing_of(rule: str) -> str:
    """What a rule of ours is about; any other rule is about what its own name says."""
    root, _, _ = rule.partition(".")
    return _THING_OF.get(rule.rpartition(".")[2], rule) if root in {"escrow", UNRULED} else rule
