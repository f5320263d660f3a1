"""Requests as identity providers were seen to send them: who sends it, what, and what has to come of it.

`$USER`, `$MANAGER` and `$GROUP` stand for ids the vault gave. `after` names what a GET then shows; `let_in` whether
the person gets in afterwards.
"""

from typing import Any

ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
PATCH = ["urn:ietf:params:scim:api:messages:2.0:PatchOp"]
USER_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User"


def patch(*operations: dict[str, Any]) -> dict[str, Any]:
    return {"schemas": PATCH, "Operations": list(operations)}


def user(**more: Any) -> dict[str, Any]:
    return {"schemas": [USER_SCHEMA], "userName": "ana@corp.example", "externalId": "ana", **more}


def case(what: str, method: str, path: str, body: Any, /, *, status: int = 200, let_in: bool = True,
         **after: Any) -> dict[str, Any]:  # fmt: skip
    return {"what": what, "method": method, "path": path, "body": body, "status": status, "let_in": let_in,
            "after": after}  # fmt: skip


OFF: dict[str, Any] = {"let_in": False, "active": False}
SHAPES = [
    # --- disabling: the one thing that must always take ------------------------------------------------
    case("entra: capitalised op, active as a text", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "path": "active", "value": "False"}), **OFF),
    case("entra with the compliance flag: a boolean", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "path": "active", "value": False}), **OFF),
    case("entra: disabling by Add", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": "active", "value": "False"}), **OFF),
    case("entra: text inside a value without a path", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "value": {"active": "false"}}), **OFF),
    case("entra, years ago: a list of one", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "path": "active", "value": [{"value": "False"}]}), **OFF),
    case("entra, years ago: a list of one without a path", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "value": {"active": [{"value": "False"}]}}), **OFF),
    case("entra: the disable among an attribute nobody knows", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": "shoeSize", "value": "44"}, {"op": "Replace", "path": "active", "value": "False"}),
         **OFF),
    case("entra: the disable beside an unknown attribute in one value", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "value": {"shoeSize": "44", "active": False}}), **OFF),
    case("entra: the disable beside an unknown extension", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge", "value": "7"},
               {"op": "Replace", "path": "active", "value": "False"}), **OFF),
    case("okta: replace without a path", "PATCH", "/Users/$USER",
         patch({"op": "replace", "value": {"active": False}}), **OFF),
    case("okta: the same with the id echoed", "PATCH", "/Users/$USER",
         patch({"op": "replace", "value": {"id": "$USER", "active": False}}), **OFF),
    case("onelogin: the whole user, inactive", "PUT", "/Users/$USER", user(active=False), **OFF),
    case("onelogin: the whole user with id, meta and groups", "PUT", "/Users/$USER",
         user(id="$USER", active=False, groups=[], meta={"resourceType": "User"}), **OFF),
    case("jumpcloud: no schemas, lower-case operations", "PATCH", "/Users/$USER",
         {"operations": [{"op": "replace", "path": "active", "value": False}]}, **OFF),
    case("a single operation that is no list", "PATCH", "/Users/$USER",
         {"schemas": PATCH, "Operations": {"op": "replace", "path": "active", "value": False}}, **OFF),
    case("the path with its URN", "PATCH", "/Users/$USER",
         patch({"op": "replace", "path": f"{USER_SCHEMA}:active", "value": "False"}), **OFF),
    case("the path in capitals", "PATCH", "/Users/$USER",
         patch({"op": "replace", "path": "Active", "value": "FALSE"}), **OFF),
    case("on, then off: the last one counts", "PATCH", "/Users/$USER",
         patch({"op": "replace", "path": "active", "value": True}, {"op": "replace", "path": "active", "value": False}),
         **OFF),
    case("a number for no", "PATCH", "/Users/$USER", patch({"op": "replace", "path": "active", "value": 0}), **OFF),
    case("the disable beside schemas in one value", "PATCH", "/Users/$USER",
         patch({"op": "replace", "value": {"schemas": [USER_SCHEMA], "active": False}}), **OFF),
    case("entra: the disable beside roles of a text for a boolean", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": 'roles[primary eq "True"].value', "value": "auditor"},
               {"op": "Replace", "path": "active", "value": "False"}), **OFF),
    case("the disable beside a letter no database keeps", "PATCH", "/Users/$USER",
         patch({"op": "replace", "path": "displayName", "value": "A\0n\ud800a"},
               {"op": "replace", "path": "active", "value": False}), displayName="Ana", **OFF),
    case("entra: the disable beside telephones and addresses", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": 'phoneNumbers[type eq "mobile"].value', "value": "+351 1"},
               {"op": "Replace", "path": 'addresses[type eq "work"].country', "value": "PT"},
               {"op": "Replace", "path": "active", "value": "False"}), **OFF),
    case("delete, which hardly anybody sends", "DELETE", "/Users/$USER", None, status=204, let_in=False),
    # --- what must not disable ------------------------------------------------------------------------
    case("okta: the whole user without active", "PUT", "/Users/$USER", user(displayName="Ana S"), active=True,
         displayName="Ana S"),
    case("onelogin: the whole user with active null", "PUT", "/Users/$USER", user(active=None), active=True),
    case("entra: a display name", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "path": "displayName", "value": "Ana Souza"}), active=True, displayName="Ana Souza"),
    # --- attributes -----------------------------------------------------------------------------------
    case("entra: a mail of a type that is not there yet", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": 'emails[type eq "work"].value', "value": "a@corp.example"}),
         emails=[{"type": "work", "value": "a@corp.example"}]),
    case("entra: replacing a mail of a type that is not there yet", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "path": 'emails[type eq "work"].value', "value": "a@corp.example"}),
         emails=[{"type": "work", "value": "a@corp.example"}]),
    case("entra with the flag: dotted names without a path", "PATCH", "/Users/$USER",
         patch({"op": "replace", "value": {"name.givenName": "Ana", "name.familyName": "Souza"}}),
         name={"givenName": "Ana", "familyName": "Souza"}),
    case("entra with the flag: an extension's attribute without a path", "PATCH", "/Users/$USER",
         patch({"op": "replace", "value": {f"{ENTERPRISE}:department": "Finance"}}), department="Finance"),
    case("entra: the department by path", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": f"{ENTERPRISE}:department", "value": "Finance"}), department="Finance"),
    case("entra: the manager as a text", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": f"{ENTERPRISE}:manager", "value": "$MANAGER"}), manager="$MANAGER"),
    case("entra: the manager as a list of one", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": f"{ENTERPRISE}:manager", "value": [{"value": "$MANAGER"}]}), manager="$MANAGER"),
    case("entra: the manager by its short path", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": "manager", "value": "$MANAGER"}), manager="$MANAGER"),
    case("entra: the manager by the path of its value", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": f"{ENTERPRISE}:manager.value", "value": "$MANAGER"}), manager="$MANAGER"),
    case("the extension as a path, with its value", "PATCH", "/Users/$USER",
         patch({"op": "replace", "path": ENTERPRISE, "value": {"manager": "$MANAGER", "department": "Finance"}}),
         manager="$MANAGER", department="Finance"),
    case("the extension's name in lower case", "PATCH", "/Users/$USER",
         patch({"op": "replace", "value": {ENTERPRISE.lower(): {"manager": "$MANAGER", "department": "Finance"}}}),
         manager="$MANAGER", department="Finance"),
    case("the manager in a value without a path", "PATCH", "/Users/$USER",
         patch({"op": "replace", "value": {"manager": "$MANAGER"}}), manager="$MANAGER"),
    case("entra: no manager, as an empty text by the path of its value", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "path": f"{ENTERPRISE}:manager.value", "value": ""}), manager=None),
    case("entra: no manager, as an empty text", "PATCH", "/Users/$USER",
         patch({"op": "Add", "path": f"{ENTERPRISE}:manager", "value": ""}), manager=None),
    case("entra: the manager removed", "PATCH", "/Users/$USER",
         patch({"op": "Remove", "path": f"{ENTERPRISE}:manager"}), manager=None),
    case("okta: the manager inside the extension as a text", "PUT", "/Users/$USER",
         user(**{"schemas": [USER_SCHEMA, ENTERPRISE], ENTERPRISE: {"manager": "$MANAGER", "employeeNumber": 7}}),
         manager="$MANAGER"),
    case("entra: a new login", "PATCH", "/Users/$USER",
         patch({"op": "Replace", "path": "userName", "value": "ana.souza@corp.example"}),
         userName="ana.souza@corp.example"),
    case("okta: a password nobody asked for", "PUT", "/Users/$USER", user(password="Pa55-word", active=True),
         active=True, password=None),
    # --- coming back ----------------------------------------------------------------------------------
    case("entra: active again", "PATCH", "/Users/$GONE",
         patch({"op": "Replace", "path": "active", "value": "True"}), active=True),
    case("entra: the same person posted anew", "POST", "/Users",
         {"schemas": [USER_SCHEMA], "userName": "gone@corp.example", "externalId": "gone", "active": True},
         status=201, active=True),
    case("somebody active posted twice", "POST", "/Users", user(active=True), status=409),
    # --- groups ---------------------------------------------------------------------------------------
    case("okta: a group renamed with its id in the value", "PATCH", "/Groups/$GROUP",
         patch({"op": "replace", "value": {"id": "$GROUP", "displayName": "Finance team"}}),
         displayName="Finance team"),
    case("entra: a member added", "PATCH", "/Groups/$GROUP",
         patch({"op": "Add", "path": "members", "value": [{"value": "$USER"}]}), members=["$MANAGER", "$USER"]),
    case("entra, years ago: a member removed by value", "PATCH", "/Groups/$GROUP",
         patch({"op": "Remove", "path": "members", "value": [{"value": "$MANAGER"}]}), members=[]),
    case("okta: a member removed by filter", "PATCH", "/Groups/$GROUP",
         patch({"op": "remove", "path": 'members[value eq "$MANAGER"]'}), members=[]),
    case("a member added that is no list", "PATCH", "/Groups/$GROUP",
         patch({"op": "add", "path": "members", "value": {"value": "$USER"}}), members=["$MANAGER", "$USER"]),
    case("members added without a path", "PATCH", "/Groups/$GROUP",
         patch({"op": "add", "value": {"members": [{"value": "$USER"}]}}), members=["$MANAGER", "$USER"]),
    case("all members removed", "PATCH", "/Groups/$GROUP", patch({"op": "remove", "path": "members"}), members=[]),
    case("okta: all members replaced", "PATCH", "/Groups/$GROUP",
         patch({"op": "replace", "path": "members", "value": [{"value": "$USER", "display": "ana"}]}),
         members=["$USER"]),
    case("okta: the whole group", "PUT", "/Groups/$GROUP",
         {"id": "$GROUP", "displayName": "Finance", "members": [{"value": "$USER"}]}, members=["$USER"]),
    # --- what connection tests ask --------------------------------------------------------------------
    case("okta: is somebody there", "GET", "/Users?startIndex=1&count=2", None),
    case("entra: is there nobody of this name", "GET", '/Users?filter=userName eq "no-such-0c1f"', None),
    case("entra: a group without its members", "GET", '/Groups/$GROUP?excludedAttributes=members', None),
    case("paging from nothing is from the first", "GET", "/Users?startIndex=0&count=-1", None),
    case("words of a filter in capitals", "GET", '/Users?filter=USERNAME Eq "ANA@corp.example"', None),
    case("the filter's attribute with its URN", "GET", f'/Users?filter={USER_SCHEMA}:userName eq "ana@corp.example"', None),
    case("ipsie: somebody by a mail address", "GET", '/Users?filter=emails[value eq "a@corp.example"]', None),
    case("a filter that is none", "GET", "/Users?filter=userName eq", None, status=400),
    case("okta: an inactive user is still shown", "GET", "/Users/$GONE", None, active=False, let_in=True),
]  # fmt: skip
