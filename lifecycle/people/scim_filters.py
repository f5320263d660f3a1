"""SCIM filters as conditions of the database, as far as it can answer them as the standard means them.

A filter is narrowed to rows that may match; where the condition says exactly what the filter says, nothing else need
look at them. Texts that are compared by their order, and attributes that only stand in the document, are left out:
whoever asks looks at the rows that are left.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from scim2_models.path import CompareOperator, Comparison, LogicalExpr, LogicalOperator, Not, Present, ValuePath
from sqlalchemy import ColumnElement, Text, and_, cast, not_, or_
from sqlmodel import col

from lifecycle.tables import ScimGroupRow, ScimUserRow

_OP = CompareOperator
_HOLDING = frozenset({_OP.eq, _OP.co, _OP.sw, _OP.ew})
_PLAIN = re.compile(r"[A-Za-z0-9@._+ -]{2,200}")
"""Words that JSON spells as they are."""
_NOT_TOLD = frozenset({"id", "meta", "groups"})
"""What the vault gives stands in no document."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A condition that every matching row meets; exact when no other row does."""

    condition: ColumnElement[bool]
    is_exact: bool


def narrow(node: Any, table: type[ScimUserRow] | type[ScimGroupRow]) -> Narrowed | None:
    """What of a filter the database can say of a table; None when it is nothing."""
    if isinstance(node, LogicalExpr):
        return _all_of(node, table) if node.op is LogicalOperator.and_ else _one_of(node, table)
    if isinstance(node, Not):
        inner = narrow(node.expr, table)
        return Narrowed(not_(inner.condition), True) if inner is not None and inner.is_exact else None
    if isinstance(node, Present):
        return _present(_name(node), table)
    if isinstance(node, Comparison):
        known = _compared(_name(node), node, table)
        return known or (None if node.attr_path.attr.lower() in _NOT_TOLD else _told(node, table))
    if isinstance(node, ValuePath):
        return None if node.attr_path.attr.lower() in _NOT_TOLD else _among_values(node.val_filter, table)
    return None


def _among_values(node: Any, table: Any) -> Narrowed | None:
    """What has to stand in the document of whoever has such a value; attributes here are the value's own."""
    if isinstance(node, LogicalExpr):
        found = [_among_values(term, table) for term in node.terms]
        known = [one.condition for one in found if one is not None]
        if node.op is LogicalOperator.and_:
            return Narrowed(and_(*known), False) if known else None
        return Narrowed(or_(*known), False) if len(known) == len(found) else None
    return _told(node, table) if isinstance(node, Comparison) else None


def _told(node: Comparison, table: Any) -> Narrowed | None:
    """A plain word that matches stands in the document, however deep: whoever's holds it not is not looked at."""
    if node.op not in _HOLDING or not isinstance(node.value, str) or not _PLAIN.fullmatch(node.value):
        return None
    return Narrowed(cast(col(table.document), Text).icontains(node.value, autoescape=True), False)


def _all_of(node: LogicalExpr, table: Any) -> Narrowed | None:
    """Whatever is known of some of them narrows all."""
    found = [narrow(term, table) for term in node.terms]
    known = [one for one in found if one is not None]
    if not known:
        return None
    return Narrowed(and_(*(one.condition for one in known)), all(one is not None and one.is_exact for one in found))


def _one_of(node: LogicalExpr, table: Any) -> Narrowed | None:
    """One of which nothing is known may match any row."""
    found = [narrow(term, table) for term in node.terms]
    known = [one for one in found if one is not None]
    if len(known) < len(found):
        return None
    return Narrowed(or_(*(one.condition for one in known)), all(one.is_exact for one in known))


def _name(node: Comparison | Present) -> str:
    path = node.attr_path
    return ".".join(part for part in (path.attr, path.sub_attr) if part).lower()


def _present(name: str, table: Any) -> Narrowed | None:
    if name in ("id", "meta.created", "meta.lastmodified") or (table is ScimUserRow and name == "username"):
        return Narrowed(col(table.id).is_not(None), True)
    return Narrowed(col(table.external_id).is_not(None), True) if name == "externalid" else None


def _compared(name: str, node: Comparison, table: Any) -> Narrowed | None:
    if name in ("meta.created", "meta.lastmodified"):
        return _at(col(table.created_at if name == "meta.created" else table.changed_at), node)
    if name == "active" and table is ScimUserRow and isinstance(node.value, bool):
        # Held although it was taken out of the document, which then says nothing of it.
        return _is(col(table.is_active), node)
    if not isinstance(node.value, str):
        return None
    if name == "id":
        return Narrowed(col(table.id) == node.value, True) if node.op is _OP.eq else None
    if name == "username" and table is ScimUserRow:
        # Kept without its case, and so compared.
        return _text(col(table.user_name), node.op, node.value.casefold(), is_exact=True)
    if name == "externalid":
        # Its case counts, and one of the two databases does not see it in a pattern.
        return _text(col(table.external_id), node.op, node.value, is_exact=node.op is _OP.eq)
    return None


def _text(column: Any, op: CompareOperator, value: str, *, is_exact: bool) -> Narrowed | None:
    found = {
        _OP.eq: lambda: column == value,
        _OP.sw: lambda: column.startswith(value, autoescape=True),
        _OP.ew: lambda: column.endswith(value, autoescape=True),
        _OP.co: lambda: column.contains(value, autoescape=True),
    }.get(op)
    # What is absent matches nothing, and so it matches the opposite.
    return None if found is None or not value else Narrowed(and_(column.is_not(None), found()), is_exact)


def _is(column: Any, node: Comparison) -> Narrowed | None:
    return Narrowed(column.is_(node.value), False) if node.op is _OP.eq else None


def _at(column: Any, node: Comparison) -> Narrowed | None:
    """Times compare as times; one without a zone is left for the standard's own words."""
    try:
        at = datetime.fromisoformat(str(node.value))
    except ValueError:
        return None
    found = {
        _OP.eq: lambda: column == at,
        _OP.ne: lambda: column != at,
        _OP.gt: lambda: column > at,
        _OP.ge: lambda: column >= at,
        _OP.lt: lambda: column < at,
        _OP.le: lambda: column <= at,
    }.get(node.op)
    return None if found is None or at.tzinfo is None else Narrowed(found(), True)
