"""What identity providers really send, brought into the shape the standard describes. Pure.

Each rule here answers to a payload that was seen in the field; the corpus of them is in the tests.
"""

import re
from collections.abc import Mapping
from typing import Any

ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
USER, GROUP = "urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:core:2.0:Group"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
_TRUE, _FALSE = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no"})
_MANAGER = tuple(
    f"{named}{part}".lower()
    for named in (f"{ENTERPRISE}:manager", "manager", f"{ENTERPRISE}.manager")
    for part in ("", ".value")
)
_UNKEPT = re.compile("[\0\ud800-\udfff]")
_SERVERS = ("id", "meta", "groups")
"""The vault gives these; a value that echoes them changes nothing and is no reason to refuse the rest."""

Body = dict[str, Any]


def tidy_patch(body: Any, *, is_user: bool) -> Any:
    """A PATCH as the standard words it; what is no PATCH at all is left for the standard to refuse."""
    if not isinstance(body, dict):
        return body
    named = _by_lower_name(body)
    operations = named.get("operations")
    if isinstance(operations, dict):
        operations = [operations]
    if not isinstance(operations, list):
        return body
    tidy = _tidy_user_operation if is_user else _tidy_group_operation
    kept = [done for one in operations if (done := tidy(one)) is not None]
    return {"schemas": [PATCH], "Operations": kept}


def tidy_resource(body: Any, *, is_user: bool) -> Any:
    """A whole user or group as the standard words it."""
    if not isinstance(body, dict):
        return body
    kept = {name: value for name, value in body.items() if name.lower() not in _SERVERS}
    kept.setdefault("schemas", [USER if is_user else GROUP])
    return _tidy_user(kept) if is_user else kept


def storable(value: Any) -> Any:
    """The same without what JSON can spell and no database keeps in a text: the letter NUL, and half a letter."""
    if isinstance(value, str):
        return _UNKEPT.sub("", value)
    if isinstance(value, list):
        return [storable(one) for one in value]
    return {storable(name): storable(one) for name, one in value.items()} if isinstance(value, dict) else value


def active_asked(body: Any) -> bool | None:
    """What a tidied PATCH or resource asks of `active`; None when it says nothing of it."""
    if not isinstance(body, dict):
        return None
    if not isinstance(body.get("Operations"), list):
        found = _by_lower_name(body).get("active")
        return found if isinstance(found, bool) else None
    asked: bool | None = None
    for one in body["Operations"]:
        asked = _active_of(one) if _active_of(one) is not None else asked
    return asked


def _active_of(operation: Mapping[str, Any]) -> bool | None:
    if str(operation.get("op", "")).lower() not in ("add", "replace"):
        return None
    path, value = _plain_path(operation.get("path")), operation.get("value")
    if path == "active" and isinstance(value, bool):
        return value
    if path == "" and isinstance(value, dict):
        found = [one for name, one in value.items() if _plain_path(name) == "active"]
        return found[-1] if found and isinstance(found[-1], bool) else None
    return None


# --- one operation -------------------------------------------------------------------------------------------


def _tidy_user_operation(operation: Any) -> Any:
    if not isinstance(operation, dict):
        return operation
    kept = _common(operation)
    path, value = _plain_path(kept.get("path")), kept.get("value")
    if path == "active":
        kept["value"] = as_boolean(value)
    elif path in _MANAGER:
        return _tidy_manager(kept)
    elif path == ENTERPRISE.lower() and isinstance(value, dict):
        kept["path"], kept["value"] = ENTERPRISE, _tidy_enterprise(value)
    elif path == "" and isinstance(value, dict):
        said = {name: one for name, one in value.items() if _plain_path(name) not in (*_SERVERS, "schemas")}
        kept["value"] = _tidy_user(said)
        if not kept["value"]:
            return None
    elif path in _SERVERS:
        return None
    return kept


def _tidy_group_operation(operation: Any) -> Any:
    if not isinstance(operation, dict):
        return operation
    kept = _common(operation)
    value = kept.get("value")
    if _plain_path(kept.get("path")) == "" and isinstance(value, dict):
        # Okta renames a group by sending it whole, with its id.
        kept["value"] = {name: one for name, one in value.items() if name.lower() not in ("id", "meta", "schemas")}
        if not kept["value"]:
            return None
    elif _plain_path(kept.get("path")) in ("id", "meta"):
        return None
    return kept


def _common(operation: Mapping[str, Any]) -> Body:
    kept = _by_lower_name(operation)
    if isinstance(kept.get("op"), str):
        kept["op"] = kept["op"].lower()
    if kept.get("path") in ("", None):
        kept.pop("path", None)
    return kept


def _tidy_manager(operation: Body) -> Body:
    """A manager may come as a text, as a list of one, or as "" for nobody."""
    operation["path"] = f"{ENTERPRISE}:manager"
    value = as_manager(operation.get("value"))
    if value is None and operation.get("op") != "remove":
        return {"op": "remove", "path": operation["path"]}
    if operation.get("op") == "remove":
        operation.pop("value", None)
        return operation
    return {**operation, "value": value}


# --- values --------------------------------------------------------------------------------------------------


def as_boolean(value: Any) -> Any:
    """`true` of true, "True", [{"value": "True"}] and {"value": true}; what is none of them stays as it is."""
    if isinstance(value, list) and len(value) == 1:
        return as_boolean(value[0])
    if isinstance(value, dict) and set(map(str.lower, value)) >= {"value"}:
        return as_boolean(_by_lower_name(value)["value"])
    if isinstance(value, str) and value.strip().lower() in _TRUE | _FALSE:
        return value.strip().lower() in _TRUE
    if value in (0, 1):
        return bool(value)
    return value


def as_manager(value: Any) -> Any:
    """`{"value": id}` of every way to name a manager; None for nobody."""
    if isinstance(value, list):
        return as_manager(value[0]) if value else None
    if isinstance(value, str):
        return {"value": value.strip()} if value.strip() else None
    if isinstance(value, dict):
        named = _by_lower_name(value).get("value")
        return {**value, "value": str(named)} if named else None
    return value


def _tidy_user(body: Body) -> Body:
    """The members of a whole user, or of a PATCH value without a path, that come in odd shapes."""
    found: Body = {}
    for name, value in body.items():
        plain = _plain_path(name)
        if plain == "active":
            found[name] = as_boolean(value)
        elif plain in _MANAGER:
            found[f"{ENTERPRISE}:manager"] = as_manager(value)
        elif plain == ENTERPRISE.lower() and isinstance(value, dict):
            found[ENTERPRISE] = _tidy_enterprise(value)
        else:
            found[name] = value
    return found


def _tidy_enterprise(body: Body) -> Body:
    """What an employer's extension says, with its manager in whatever shape."""
    return {
        name: as_manager(one) if name.lower() == "manager" else _text_of_number(name, one) for name, one in body.items()
    }


def _text_of_number(name: str, value: Any) -> Any:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if name.lower() in ("employeenumber", "costcenter") and is_number else value


def _plain_path(path: Any) -> str:
    """A path in lower case, without the URN of the user or group it belongs to."""
    plain = str(path or "").strip().lower()
    for urn in (USER, GROUP):
        plain = plain.removeprefix(f"{urn.lower()}:")
    return plain


def _by_lower_name(body: Mapping[str, Any]) -> Body:
    return {str(name).lower(): value for name, value in body.items()}
