"""The `escrow-collector` command."""

import argparse
import json
import os
import sys
import time

from escrow_collector import (
    __version__,
    agent,
    discover,
    filters,
    install,
    interpreters,
    run,
    state,
    status,
    transport,
    uncaptured,
    update,
)
from escrow_collector.policy import Policy


def main(argv=None):
    """0 ok, 1 failed, 2 usage; `run` ends as its command did."""
    arguments = _parser().parse_args(argv)
    if not hasattr(arguments, "act"):
        _parser().print_help()
        return 2
    try:
        return arguments.act(_state(arguments), arguments)
    except (transport.Refused, transport.Unreachable, ValueError, OSError) as fault:
        print("escrow-collector: %s" % fault, file=sys.stderr)
        return 1


def _state(arguments):
    """The collector's folder. Where it cannot be had, a command that should have been captured runs all the same."""
    try:
        return state.State(state.default_folder())
    except OSError as fault:
        if arguments.act is not _run or not _command(arguments):
            raise
        sys.exit(uncaptured.run_uncaptured(_command(arguments), fault))


def _parser():
    parser = argparse.ArgumentParser(
        prog="escrow-collector", description="Captures the scripts a machine runs, for a Script Escrow vault."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(title="commands")

    enrol = commands.add_parser(
        "enrol", help="become an endpoint of a vault, with a secret from `escrow enrolment create`"
    )
    enrol.add_argument("--server", required=True, help="the vault's address; http only to this very machine")
    enrol.add_argument("--secret", required=True, help="the enrolment secret; - reads it from standard input")
    enrol.add_argument("--ca-file", help="certificates to trust, where the vault's is signed by your own authority")
    enrol.add_argument("--name", help="this machine's name in the vault; default: its host name")
    enrol.set_defaults(act=_enrol)

    captured = commands.add_parser("run", help="run one command and its children captured")
    captured.add_argument("--report", metavar="FILE", help="write what was captured as JSON")
    captured.add_argument("--no-deliver", action="store_true", help="leave it in the spool")
    captured.add_argument("command", nargs=argparse.REMAINDER, metavar="-- CMD", help="the command")
    captured.set_defaults(act=_run)

    sensor = commands.add_parser("sensor", help="watch every script this machine starts, before its first line (root)")
    sensor.add_argument("--mark", action="append", default=[], metavar="PATH", help="watch only this path's filesystem")
    sensor.set_defaults(act=_sensor)

    place = commands.add_parser("install", help="put the hook into this machine's Pythons, or into the ones named")
    place.add_argument("python", nargs="*", help="a base interpreter, or an environment's; default: every base found")
    place.add_argument("--no-filter", action="store_true", help="judge events in Python; no code of C is put in")
    place.set_defaults(act=_install)

    built = commands.add_parser(
        "build-filter", help="compile the filter of C for this kind of machine, for the vault to pack and serve"
    )
    built.add_argument("python", nargs="*", help="interpreters that try it; default: every one found from 3.8 on")
    built.add_argument("--into", metavar="FOLDER", help="where to put it; default: beside this source")
    built.set_defaults(act=_build_filter)

    remove = commands.add_parser("uninstall", help="take every hook out again, to the last byte")
    remove.set_defaults(act=_uninstall)

    drain = commands.add_parser("agent", help="deliver what waits in the spool, again and again")
    drain.add_argument("--once", action="store_true", help="one round, then exit 0 or 1")
    drain.set_defaults(act=_agent)

    look = commands.add_parser("discover", help="which scripts lie on this machine; nothing is installed or written")
    discover.add_arguments(look)
    look.set_defaults(act=lambda here, arguments: discover.act(arguments))

    stands = commands.add_parser("status", help="how this collector stands")
    stands.add_argument("--json", action="store_true")
    stands.set_defaults(act=_status)

    fresh = commands.add_parser("update", help="take the collector the vault serves, when its key has signed it")
    fresh.set_defaults(act=_update)

    policy = commands.add_parser("policy", help="what the vault decided may run here")
    policy.add_argument("show", choices=["show"])
    policy.add_argument("--json", action="store_true")
    policy.set_defaults(act=_policy)
    return parser


def _enrol(here, arguments):
    secret = sys.stdin.readline().strip() if arguments.secret == "-" else arguments.secret
    ca_file = os.path.abspath(arguments.ca_file) if arguments.ca_file else None
    server = transport.check_server(arguments.server)
    host = state.describe_host(here.folder, arguments.name)
    answer = transport.Transport(server, ca_file=ca_file).enrol(secret, host)
    kept = {name: answer.get(name) for name in ("endpoint_id", "token", "vault_id", "policy_keys", "log_key")}
    here.enrol(dict(kept, server=server, ca_file=ca_file, name=host["name"], token_at=time.time()))
    print("enrolled as %s at %s" % (host["name"], server))
    return 0


def _run(here, arguments):
    command = _command(arguments)
    if not command:
        print("escrow-collector: run: expected -- and a command, such as: run -- python3 it.py", file=sys.stderr)
        return 2
    return run.run(here, command, report=arguments.report, deliver=not arguments.no_deliver)


def _command(arguments):
    return arguments.command[1:] if arguments.command[:1] == ["--"] else arguments.command


def _sensor(here, arguments):
    from escrow_collector import supervise

    return supervise.work(here.folder, marks=arguments.mark, exclusions=here.exclusions)


def _install(here, arguments):
    """0 when every interpreter carries the hook; those that cannot are named with the reason."""
    found = arguments.python or [one["path"] for one in interpreters.find()]
    is_shared = here.drop != here.spool.folder
    if is_shared:
        install.make_drop(here.drop, is_shared)
        Policy(here.folder, here.hooks_table).share()
    installer, faults = install.Installer(here.folder, here.drop, here.hooks_table), 0
    installer.wants_filter = not arguments.no_filter
    for program in found:
        try:
            print("%s: %s" % (program, installer.install(program)))
            if program in installer.why_python:
                print("%s: events are judged in Python, not in C: %s" % (program, installer.why_python[program]))
        except (install.NotPossible, OSError) as fault:
            faults += 1
            print("escrow-collector: install: %s" % fault, file=sys.stderr)
    return 1 if faults else 0


def _build_filter(here, arguments):
    """0 when every interpreter can use what was built; those that cannot are named with the reason."""
    programs = arguments.python or [one["path"] for one in interpreters.find() if filters.may_try(one["path"])]
    path, tried = filters.build(programs, arguments.into)
    for program, fault in tried:
        if fault is None:
            print("%s: fits" % program)
        else:
            print("escrow-collector: build-filter: %s" % fault, file=sys.stderr)
    print("%s: %d bytes; a vault packs it, signs it and serves it" % (path, os.path.getsize(path)))
    return 1 if any(fault is not None for _, fault in tried) else 0


def _uninstall(here, arguments):
    places, changed = install.Installer(here.folder, here.drop, here.hooks_table).uninstall_all()
    for place in places:
        print("%s: taken out" % place)
    for path in changed:
        print("escrow-collector: uninstall: %s: changed by somebody since; left as it is" % path, file=sys.stderr)
    return 1 if changed else 0


def _agent(here, arguments):
    if here.enrolment is None:
        print("escrow-collector: agent: not enrolled; run `escrow-collector enrol` first", file=sys.stderr)
        return 1
    return agent.work(here, once=arguments.once)


def _status(here, arguments):
    found = status.describe(here)
    if arguments.json:
        print(json.dumps(found))
        return 0
    for line in status.lines(found):
        print(line)
    return 0


def _update(here, arguments):
    if here.enrolment is None:
        print("escrow-collector: update: not enrolled; run `escrow-collector enrol` first", file=sys.stderr)
        return 1
    place = update.archive()
    if place is None:
        print("escrow-collector: update: installed as a package; update it with what installed it", file=sys.stderr)
        return 1
    enrolment = here.enrolment
    vault = transport.Transport(enrolment["server"], enrolment["token"], enrolment.get("ca_file"))
    body, note = vault.get_collector(60)
    version = update.check(body, note, enrolment.get("policy_keys") or [])
    update.replace(place, body)
    print("%s: version %s" % (place, version))
    return 0


def _policy(here, arguments):
    found = Policy(here.folder).describe()
    if arguments.json:
        print(json.dumps(found))
        return 0
    if found is None:
        print("no policy: everything is only observed")
        return 0
    print(
        "version %d, until %s%s" % (found["version"], found["expires_at"], " (expired)" if found["is_expired"] else "")
    )
    for rule in found["rules"]:
        (kind, value), *_ = rule["scope"].items()
        print("%-8s %s %s  %s" % (rule["action"], kind, value, rule["reason"]))
    return 0
