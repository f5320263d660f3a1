"""Whether a Python script waits for, plans or acts only in hours nobody is at work: its conditions, worked out."""

import ast
import operator
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cached_property

from scanners.flow import hours_tables as tables
from scanners.flow.clock import (
    ALL,
    DAYS,
    HOURS,
    WEEKEND,
    Week,
    cron_week,
    crons_in,
    day_named,
    field_of,
    hour_named,
    is_off,
    is_off_hour,
    is_planned_off,
    weeks,
)  # fmt: skip
from scanners.flow.hours_nodes import leaves, named_by, names_in, settled_in, text_of
from scanners.flow.kinds import Act
from scanners.flow.steps import Steps
from scanners.syntax import FUNCTIONS, Syntax, last_of, root_of

_Value = Callable[[int, int], float]


def read_hours(syntax: Syntax) -> list[Act]:
    """Every such wait, plan or condition."""
    return sorted(set(hours_in(syntax)), key=lambda act: (act[1], act[0], act[2]))


def hours_in(syntax: Syntax) -> Iterator[Act]:
    """The same one by one; raises TooLarge after those that could be read."""
    met = tables.MET.in_(syntax.utf8)
    if 0 in met:
        yield from _Hours(syntax).acts(has_plans=1 in met)


class _Hours:
    def __init__(self, syntax: Syntax) -> None:
        self._steps = Steps()
        self._syntax = syntax
        self._aliases = syntax.aliases
        self._functions = {node.name: node for node in syntax.of_kinds(*FUNCTIONS)}
        self._given: dict[str, list[ast.expr]] = defaultdict(list)
        self._options: dict[str, ast.expr] = {}
        self._doing: dict[str, bool] = {}
        """Whether functions of the script do anything, of those that were asked about."""
        self._behind: dict[tuple[str, int], Set[float]] = {}
        for node in syntax.of_kinds(ast.Assign):
            for target in node.targets:
                self._give(target, node.value)
        for node in syntax.of_kinds(ast.AnnAssign, ast.NamedExpr):
            if node.value is not None:
                self._give(node.target, node.value)
        for call, last in zip(syntax.calls, syntax.called, strict=True) if self._functions else ():
            if last in self._functions and call.func.__class__ is ast.Name:
                self._give_arguments(self._functions[last], call)
        if "default" in syntax.keywords:
            self._learn_options()

    def _give(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self._given[target.id].append(value)
        elif isinstance(target, ast.Tuple) and isinstance(settled := settled_in(value, self._given), ast.Tuple):
            for one, other in zip(target.elts, settled.elts, strict=False):
                self._give(one, other)

    def _give_arguments(self, function: ast.FunctionDef | ast.AsyncFunctionDef, call: ast.Call) -> None:
        named = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
        for name, value in zip(named, call.args, strict=False):
            self._given[name].append(value)
        for keyword in call.keywords:
            if keyword.arg is not None:
                self._given[keyword.arg].append(keyword.value)

    def _learn_options(self) -> None:
        """What options of a command line are when nothing is given, by the name they are read under."""
        for call, last in zip(self._syntax.calls, self._syntax.called, strict=True):
            if last in tables.OPTIONS:
                given = next((one.value for one in call.keywords if one.arg == "default"), None)
                if given is None:
                    continue
                for one in call.args:
                    if isinstance(one, ast.Constant) and isinstance(one.value, str):
                        self._options[one.value.lstrip("-").replace("-", "_")] = given

    def acts(self, *, has_plans: bool) -> Iterator[Act]:
        is_by_keyword = not tables.TELLING_KEYWORDS.isdisjoint(self._syntax.keywords)
        for call, last in zip(self._syntax.calls, self._syntax.called, strict=True):
            if last in tables.TELLING or (is_by_keyword and call.keywords):
                yield from self._of_call(call, last)
        if not tables.STARTUP.isdisjoint(self._syntax.called) and not tables.PUT_THERE.isdisjoint(self._syntax.called):
            yield from self._of_startup()
        for given in self._syntax.of_kinds(ast.Assign):
            later = [one for one in given.targets if isinstance(one, ast.Attribute) and one.attr in tables.LATER]
            if later and self._is_night(given.value):
                yield "plans-the-night", given.lineno, later[0].attr
        if has_plans:
            for text in self._syntax.of_kinds(ast.Constant):
                if text.value.__class__ is str and 5 < len(text.value) < 4_000:
                    yield from self._of_text(text)
        for test in self._syntax.of_kinds(ast.If):
            if self._acts_off(test):
                yield "acts-when-nobody-is-there", test.lineno, "if"
        for choice in self._syntax.of_kinds(ast.Match):
            yield from self._of_choice(choice)
        for loop in self._syntax.of_kinds(ast.While):
            hours = self._holds(loop.test)
            if hours not in {None, 0, ALL} and (is_off(ALL & ~hours) or (is_off(hours) and self._does(loop.body))):
                yield "waits-for-the-night", loop.lineno, "while"

    def _of_startup(self) -> Iterator[Act]:
        """The folder from which programs are started, in a script that puts something there."""
        for call, last in zip(self._syntax.calls, self._syntax.called, strict=True):
            if last in tables.STARTUP:
                asked = {text.lower() for one in call.args for text in self._texts(one)}
                asked |= {name.lower() for one in call.args for name in names_in(one)}
                if root_of(call.func) == "winshell" or not asked.isdisjoint(tables.STARTUPS):
                    yield "installs-its-own-schedule", call.lineno, "startup"

    # --- plans and waits --------------------------------------------------------------------------------

    def _of_call(self, call: ast.Call, last: str) -> Iterator[Act]:
        if last in tables.SLEEPS and (call.args or call.keywords):
            hours = self._hours_in([*call.args, *(one.value for one in call.keywords)], tables.DEPTH)
            if hours and all(map(is_off_hour, hours)):
                yield "waits-for-the-night", call.lineno, last
        if last == "at" and call.args and "every" in names_in(call.func):
            hour = next((hour_named(text) for text in self._texts(call.args[0])), None)
            days = names_in(call.func)
            if (hour is not None and is_off_hour(hour)) or {"saturday", "sunday"} & days:
                yield "plans-the-night", call.lineno, last
        elif last == "do" and {"saturday", "sunday"} & names_in(call.func):
            yield "plans-the-night", call.lineno, last
        named = {one.arg: one.value for one in call.keywords if one.arg is not None}
        if last not in tables.NO_PLAN and not tables.HOURS_GIVEN.isdisjoint(named) and self._is_plan(last, named):
            yield "plans-the-night", call.lineno, last
        if any(name in tables.LATER and self._is_night(value) for name, value in named.items()):
            yield "plans-the-night", call.lineno, last
        if last in tables.PLANS or not tables.PLANS_GIVEN.isdisjoint(named):
            yield from self._of_plan(call, last, named)

    def _of_plan(self, call: ast.Call, last: str, named: dict[str, ast.expr]) -> Iterator[Act]:
        texts = [text for one in (*call.args, *named.values()) for text in self._texts(one)]
        if any((hours := cron_week(text)) is not None and is_planned_off(hours) for text in texts if text[:1] == "@"):
            yield "plans-the-night", call.lineno, last
        times = [named[name] for name in ("time", "when", "at", "time_of_day", "run_time") if name in named]
        times += call.args if last in {"run_daily", "daily", "daily_at", "at_time", "loop"} else []
        moments = self._hours_in(times, 3) | {
            hour for one in times for text in self._texts(one) if ":" in text and (hour := hour_named(text)) is not None
        }
        if moments and all(map(is_off_hour, moments)):
            yield "plans-the-night", call.lineno, last

    def _is_night(self, moment: ast.expr) -> bool:
        """Is a moment made with hours in which nobody is at work, and with no other?"""
        hours = self._hours_in([moment], tables.DEPTH)
        written = [met[1] for text in self._texts(moment) if (met := tables.MOMENT.search(text)) is not None]
        hours |= {hour for one in written if (hour := hour_named(one)) is not None}
        return bool(hours) and all(map(is_off_hour, hours))

    def _is_plan(self, last: str, named: dict[str, ast.expr]) -> bool:
        is_known = (
            last in tables.PLANS or "cron" in last.lower() or "sched" in last.lower() or "trigger" in last.lower()
        )
        if not is_known:
            return False
        at = self._field(named.get("hour", named.get("hours")), 23)
        days = self._week_field(named.get("day_of_week"))
        if at is None or days is None:
            return False
        return is_planned_off(weeks(lambda day, hour: hour in at and day in days))

    def _field(self, node: ast.expr | None, last: int) -> set[int] | None:
        if node is None:
            return set(range(last + 1))
        number = self._number(node)
        if number is not None:
            return {_whole(number)}
        texts = list(self._texts(node))
        return field_of(texts[0].replace(" ", ""), last) if texts else None

    def _week_field(self, node: ast.expr | None) -> set[int] | None:
        """APScheduler counts days from Monday as 0; names are the same everywhere."""
        if node is None:
            return set(DAYS)
        number = self._number(node)
        if number is not None:
            return {_whole(number) % 7}
        for text in self._texts(node):
            found: set[int] = set()
            for part in text.replace(" ", "").split(","):
                first, _, second = part.partition("-")
                low, high = day_named(first), day_named(second or first)
                if part == "*":
                    low, high = 0, 6
                if low is None or high is None:
                    return set(DAYS)
                found |= set(range(low, high + 1)) if low <= high else {*range(low, 7), *range(high + 1)}
            return found
        return set(DAYS)

    @cached_property
    def _may_plan(self) -> bool:
        """May a line of a crontab that stands here become one? Not where texts are only read and told apart."""
        roots, called = {dotted.partition(".")[0] for dotted in self._aliases.values()}, self._syntax.called
        is_reader = "split" in called and roots <= tables.ONLY_READING
        return not is_reader or not tables.ARRANGING.isdisjoint(called)

    @cached_property
    def _may_stay(self) -> bool:
        """Does any text name a place from which programs are started? Asked of all at once."""
        return tables.STAYS.search("\n".join(self._syntax.texts)) is not None

    def _of_text(self, node: ast.Constant) -> Iterator[Act]:
        text = str(node.value)
        if not self._may_plan:
            return
        if "*" in text and any(is_planned_off(hours) for hours in crons_in(text)):
            yield "plans-the-night", node.lineno, "cron"
        elif (met := tables.SPOKEN.search(text)) is not None and len(text) < 60:
            if (hour := hour_named(met[1].rstrip("h"))) is not None and is_off_hour(hour):
                yield "plans-the-night", node.lineno, "schedule"
        elif (met := tables.CALENDAR.search(text)) is not None and (met[2] or is_off_hour(float(met[1]))):
            yield "plans-the-night", node.lineno, "OnCalendar"
        elif (met := tables.SPAN.fullmatch(text.strip())) is not None and "sleep" in self._syntax.called:
            begins, ends = hour_named(met[1]), hour_named(met[2])
            if begins is not None and ends is not None and begins >= 20 and ends <= 7:
                yield "waits-for-the-night", node.lineno, "quiet hours"
        if self._may_stay and "\n" not in text.strip() and tables.STAYS.search(text) is not None:
            yield "installs-its-own-schedule", node.lineno, "startup"

    def _hours_in(self, nodes: Sequence[ast.AST], depth: int) -> set[float]:
        """Every hour a moment is made with, in some expressions and what their names and functions stand for."""
        found: set[float] = set()
        for node in nodes if depth > 0 else ():
            for inner in self._steps.walk(node):
                if isinstance(inner, ast.Call):
                    found.update(self._hours_made(inner))
                    if isinstance(inner.func, ast.Name) and inner.func.id in self._functions:
                        name = inner.func.id
                        found |= self._hours_behind(f"{name}()", self._functions[name].body, depth - 3)
                elif isinstance(inner, ast.Name):
                    found |= self._hours_behind(inner.id, self._given.get(inner.id, ())[:4], depth - 2)
        return found

    def _hours_behind(self, name: str, nodes: Sequence[ast.AST], depth: int) -> Set[float]:
        """The same of what one name or function stands for, read once from as far away."""
        known = self._behind.get((name, depth))
        if known is None:
            known = self._behind[name, depth] = self._hours_in(nodes, depth)
        return known

    def _hours_made(self, call: ast.Call) -> Iterator[float]:
        last = last_of(call.func)
        named = {one.arg: one.value for one in call.keywords if one.arg is not None}
        if last not in tables.MAKES_TIMES and last not in {"strptime", "combine", "parse"}:
            return
        place = {"time": 0, "Time": 0, "datetime": 3, "DateTime": 3, "Timestamp": 3}.get(last or "", 99)
        node = named.get("hour", call.args[place] if place < len(call.args) else None)
        if node is not None:
            numbers = [self._number(one) for one in self._all_of(node)]
            yield from (number for number in numbers if number is not None)
        elif last in {"strptime", "parse", "at"} and call.args:
            hours = (hour_named(text) for text in self._texts(call.args[0]) if ":" in text)
            yield from (hour for hour in hours if hour is not None)

    def _all_of(self, node: ast.expr) -> list[ast.expr]:
        given = [node]
        if isinstance(node, ast.Name):
            given = (self._given.get(node.id) or self._defaults.get(node.id, given))[:6]
        return [self._option(one) or one for one in given] if self._options else given

    @cached_property
    def _defaults(self) -> dict[str, list[ast.expr]]:
        """What parameters are when nothing is given."""
        found: dict[str, list[ast.expr]] = defaultdict(list)
        for function in self._functions.values():
            named = [*function.args.posonlyargs, *function.args.args]
            pairs = zip(reversed(named), reversed(function.args.defaults), strict=False)
            for one, value in [*pairs, *zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)]:
                if value is not None:
                    found[one.arg].append(value)
        return found

    def _option(self, node: ast.expr) -> ast.expr | None:
        """What `args.hour`, or `hour` as a function takes it, is when the command line does not say."""
        match node:
            case ast.Attribute(value=ast.Name(), attr=name) | ast.Name(id=name):
                return self._options.get(name)
        return None

    # --- conditions -------------------------------------------------------------------------------------

    def _acts_off(self, test: ast.If) -> bool:
        hours = self._holds(test.test)
        if hours is None or hours in {0, ALL}:
            return False
        if leaves(test.body) and not self._does(test.body):
            return is_off(ALL & ~hours)
        return (is_off(hours) and self._does(test.body)) or (is_off(ALL & ~hours) and self._does(test.orelse))

    def _of_choice(self, choice: ast.Match) -> Iterator[Act]:
        """`match now.hour: case 0 | 1: …`: what each case does, in the hours it names."""
        value = self._value(choice.subject, 0)
        if value is None or not value[1]:
            return
        for case in choice.cases:
            numbers = {number for number in map(self._number, named_by(case.pattern)) if number is not None}
            if numbers and is_off(self._hours_of(value[0], numbers)) and self._does(case.body):
                yield "acts-when-nobody-is-there", case.pattern.lineno, "match"

    @staticmethod
    def _hours_of(value: _Value, numbers: Set[float]) -> Week:
        return weeks(lambda day, hour: value(day, hour) in numbers)

    def _does(self, body: Sequence[ast.stmt]) -> bool:
        """Is anything done here but to say something, to count or to give a name to a text?"""
        for statement in body:
            match statement:
                case ast.Expr(value=ast.Await(value=ast.Call() as call)) | ast.Expr(value=ast.Call() as call):
                    if last_of(call.func) not in tables.QUIET or self._says_what_was_done(call):
                        return True
                case ast.Assign(value=ast.Call() as call) | ast.Return(value=ast.Call() as call):
                    root = root_of(call.func)
                    if root in self._aliases and last_of(call.func) not in tables.QUIET:
                        return True
                    if isinstance(statement, ast.Return) and root in self._functions:
                        return True
                case ast.AugAssign(value=ast.Call(func=ast.Name(id=name))) if name in self._functions:
                    return True
                case ast.With() | ast.AsyncWith():
                    return True
                case ast.For(body=inner) | ast.While(body=inner) | ast.Try(body=inner) | ast.If(body=inner):
                    if self._does(inner):
                        return True
        return False

    def _says_what_was_done(self, call: ast.Call) -> bool:
        """`print(move_all(), "moved")`: is a function of the script called, that does something, to say what of it?"""
        for given in call.args:
            name = given.func.id if isinstance(given, ast.Call) and isinstance(given.func, ast.Name) else ""
            if name in self._functions and name not in self._doing:
                self._doing[name] = False  # one that comes back to itself does no more by that
                self._doing[name] = self._does(self._functions[name].body)
            if self._doing.get(name):
                return True
        return False

    def _holds(self, test: ast.expr, depth: int = 0) -> Week | None:
        """The hours in which a condition holds; None when it does not speak of them."""
        self._steps.take()
        if depth > tables.DEPTH:
            return None
        match test:
            case ast.BoolOp(op=ast.And(), values=values):
                known = [one for value in values if (one := self._holds(value, depth + 1)) is not None]
                return None if not known else _all(known)
            case ast.BoolOp(op=ast.Or(), values=values):
                known = [one for value in values if (one := self._holds(value, depth + 1)) is not None]
                return None if len(known) < len(values) else _any(known)
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                hours = self._holds(inner, depth + 1)
                return None if hours is None else ALL & ~hours
            case ast.Compare():
                return self._compared(test, depth)
            case ast.Call(func=ast.Name(id=name)) if name in self._functions:
                return WEEKEND if tables.WEEKENDS.match(name) else self._answered(self._functions[name], depth)
            case ast.Call(func=function) if tables.WEEKENDS.match(last_of(function)):
                return WEEKEND
            case ast.Name(id=name):
                given = self._given.get(name, ())
                if len(given) == 1:
                    return self._holds(given[0], depth + 1)
                return WEEKEND if tables.WEEKENDS.match(name) else None
        return None

    def _answered(self, function: ast.FunctionDef | ast.AsyncFunctionDef, depth: int) -> Week | None:
        """The hours in which a function that only tells whether it is time says yes."""
        yes, left = 0, ALL
        for statement in function.body:
            match statement:
                case ast.Return(value=ast.expr() as value):
                    said = self._truth(value, depth)
                    return None if said is None else yes | (left & said)
                case ast.If(test=test, body=[ast.Return(value=ast.expr() as value)], orelse=[]):
                    hours, said = self._holds(test, depth + 1), self._truth(value, depth)
                    if hours is None or said is None:
                        return None
                    yes |= left & hours & said
                    left &= ~hours
                case ast.Assign() | ast.Expr(value=ast.Constant()) | ast.AnnAssign() | ast.ImportFrom() | ast.Import():
                    continue
                case _:
                    return None
        return None

    def _truth(self, value: ast.expr, depth: int) -> Week | None:
        if isinstance(value, ast.Constant) and isinstance(value.value, bool):
            return ALL if value.value else 0
        return self._holds(value, depth + 1)

    def _compared(self, test: ast.Compare, depth: int) -> Week | None:
        hours = ALL
        for op, left, right in zip(test.ops, [test.left, *test.comparators], test.comparators, strict=False):
            one = self._one_compared(op, left, right, depth)
            if one is None:
                return None
            hours &= one
        return hours

    def _one_compared(self, op: ast.cmpop, left: ast.expr, right: ast.expr, depth: int) -> Week | None:
        if isinstance(op, ast.In | ast.NotIn):
            held = self._within(left, right)
            return held if held is None or isinstance(op, ast.In) else ALL & ~held
        one, other = self._value(left, depth), self._value(right, depth)
        if one is None or other is None or not (one[1] or other[1]):
            return None
        if isinstance(op, ast.Eq | ast.NotEq | ast.Is | ast.IsNot):
            same = weeks(lambda day, hour: _whole(one[0](day, hour)) == _whole(other[0](day, hour)))
            return same if isinstance(op, ast.Eq | ast.Is) else ALL & ~same
        self._steps.take(len(DAYS) * len(HOURS))
        compare = tables.COMPARE.get(type(op))
        return None if compare is None else weeks(lambda day, hour: compare(one[0](day, hour), other[0](day, hour)))

    def _within(self, left: ast.expr, right: ast.expr) -> Week | None:
        if tables.HOLIDAYS.search(text_of(right)):
            return WEEKEND
        one = self._value(left, 0)
        if one is None or not one[1]:
            return None
        if isinstance(right, ast.Name) and len(self._given.get(right.id, ())) == 1:
            right = self._given[right.id][0]
        numbers = self._members(right)
        return None if numbers is None else weeks(lambda day, hour: _whole(one[0](day, hour)) in numbers)

    def _members(self, node: ast.expr) -> set[int] | None:
        match node:
            case ast.List(elts=parts) | ast.Tuple(elts=parts) | ast.Set(elts=parts):
                values = [self._value(part, 0) for part in parts]
                if any(value is None or value[1] for value in values):
                    return None
                return {_whole(value[0](0, 0)) for value in values if value is not None}
            case ast.Call(func=ast.Name(id="range"), args=arguments):
                numbers = [self._number(one) for one in arguments]
                whole = [_whole(number) for number in numbers if number is not None]
                if len(whole) < len(numbers) or not 1 <= len(whole) <= 3 or whole[2:] == [0]:
                    return None
                named = range(*whole)
                return {number for number in _TOLD if number in named}
            case ast.Call(func=ast.Name(id="set" | "list" | "tuple" | "frozenset"), args=[inner]):
                return self._members(inner)
            case ast.BinOp(op=ast.Add() | ast.BitOr(), left=left, right=right):
                one, other = self._members(left), self._members(right)
                return None if one is None or other is None else one | other
        return None

    def _number(self, node: ast.expr) -> float | None:
        value = self._value(node, 0)
        return None if value is None or value[1] else value[0](0, 0)

    def _value(self, node: ast.expr, depth: int) -> tuple[_Value, bool] | None:
        """What an expression comes to at each hour, and whether it depends on the hour at all."""
        self._steps.take()
        if depth > tables.DEPTH:
            return None
        match node:
            case ast.Constant(value=bool()):
                return None
            case ast.Constant(value=int() | float() as number):
                return (lambda _day, _hour: number), False
            case ast.Constant(value=str(text)):
                return _of_text(text)
            case ast.Attribute(attr="hour" | "tm_hour"):
                return (lambda _, hour: hour), True
            case ast.Attribute(attr="minute" | "second" | "tm_min" | "microsecond"):
                return (lambda _day, _hour: 0), False
            case ast.Attribute(attr="tm_wday" | "dayofweek" | "day_of_week" | "weekday"):
                return (lambda day, _: day), True
            case ast.Call(func=ast.Attribute(attr="weekday" | "day_name"), args=[]):
                return (lambda day, _: day), True
            case ast.Call(func=ast.Attribute(attr="isoweekday")):
                return (lambda day, _: day + 1), True
            case ast.Call(func=ast.Attribute(attr="strftime" | "format"), args=[ast.Constant(value=str(form)), *_]):
                made = tables.FORMATS.get(form.strip())
                return None if made is None else (made, True)
            case ast.Call(func=ast.Attribute(attr="time"), args=[]) if root_of(node.func) != "time":
                return (lambda _, hour: hour), True
            case ast.Call(
                func=ast.Name(id=("int") | "float" | "str")
                | ast.Attribute(attr="lower" | "upper" | "strip" | "title" | "capitalize")
            ):
                inner = node.args[0] if node.args else node.func.value if isinstance(node.func, ast.Attribute) else None
                return None if inner is None else self._value(inner, depth + 1)
            case ast.Call(func=function) if self._named(function) in {"time", "Time"} and (node.args or node.keywords):
                return self._made_time(node)
            case ast.Subscript(slice=ast.Constant(value=int(place)), value=inner):
                return self._of_place(inner, place)
            case ast.Subscript(value=inner, slice=index) if "day_" in text_of(inner):
                return self._value(index, depth + 1)
            case ast.BinOp(left=left, op=op, right=right):
                return self._worked_out(self._value(left, depth + 1), op, self._value(right, depth + 1))
            case ast.Name(id=name):
                given = self._given.get(name, ())
                if given:
                    return self._value(given[0], depth + 1)
                if tables.HOUR_NAMES.search(name):
                    return (lambda _, hour: hour), True
                return ((lambda day, _: day), True) if tables.DAY_NAMES.match(name) else None
        return None

    def _named(self, function: ast.expr) -> str:
        """The last name of what is called, by the name its library gave it."""
        last = last_of(function)
        return self._aliases.get(last, last).rpartition(".")[2] if isinstance(function, ast.Name) else last

    def _made_time(self, call: ast.Call) -> tuple[_Value, bool] | None:
        named = {one.arg: one.value for one in call.keywords}
        parts = [named.get("hour", call.args[0] if call.args else None)]
        parts.append(named.get("minute", call.args[1] if len(call.args) > 1 else None))
        numbers = [0.0 if part is None else self._number(part) for part in parts]
        if numbers[0] is None:
            return None
        at = numbers[0] + (numbers[1] or 0) / 60
        return (lambda _day, _hour: at), False

    def _of_place(self, inner: ast.expr, place: int) -> tuple[_Value, bool] | None:
        said = text_of(inner)
        if "localtime" in said or "timetuple" in said or "gmtime" in said:
            return {3: ((lambda _, hour: hour), True), 6: ((lambda day, _: day), True)}.get(place)
        return ((lambda day, _: day + 1), True) if "isocalendar" in said and place == 2 else None

    def _worked_out(
        self, left: tuple[_Value, bool] | None, op: ast.operator, right: tuple[_Value, bool] | None
    ) -> tuple[_Value, bool] | None:
        done = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}.get(type(op))
        if left is None or right is None or done is None:
            return None
        return (lambda day, hour: done(left[0](day, hour), right[0](day, hour))), left[1] or right[1]

    def _texts(self, node: ast.expr) -> Iterator[str]:
        for one in self._all_of(node):
            for inner in self._steps.walk(one):
                if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                    yield inner.value


def _of_text(text: str) -> tuple[_Value, bool] | None:
    day = day_named(text)
    if day is not None:
        return (lambda _day, _hour: day), False
    hour = hour_named(text)
    return None if hour is None else ((lambda _day, _hour: hour), False)


_TOLD = range(-24, 2401)
"""Numbers by which hours and days are told, as in `2330`."""


def _whole(number: float) -> int:
    """Cut to what hours may be: a script may write numbers that are none."""
    return int(max(-1e6, min(1e6, number)))


def _all(known: Sequence[Week]) -> Week:
    found = ALL
    for one in known:
        found &= one
    return found


def _any(known: Sequence[Week]) -> Week:
    found = 0
    for one in known:
        found |= one
    return found
