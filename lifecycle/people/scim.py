"""The vault's SCIM 2.0 side: users and groups kept as they came, and what they mean handed to the directory."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, cast

from scim2_models import (
    AuthenticationScheme,
    InvalidValueException,
    Meta,
    NotFoundException,
    PreconditionFailedException,
    Resource,
    ResourceType,
    ResponseParameters,
    ScimPolicy,
    ScimProvider,
    SearchRequest,
    UniquenessException,
)
from scim2_server.conditions import Conditions
from scim2_server.responses import ScimResponse
from scim2_server.service import ScimService
from scim2_server.storage import ScimStorage, SearchPage
from scim2_server.utils import load_default_resource_types, load_default_schemas, load_default_service_provider_config
from sqlalchemy import bindparam, func
from sqlalchemy import select as sql_select
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from escrow.core.errors import RequestRefused
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle.office import Office
from lifecycle.people.provisioning import Provisioning, Shutting
from lifecycle.people.scim_filters import Narrowed, narrow
from lifecycle.tables import ScimGroupRow, ScimMemberRow, ScimUserRow

_TOLERANT = ScimPolicy(
    unknown=ScimPolicy.Unknown.ignore,
    remove_value_as_filter=ScimPolicy.RemoveValue.apply,
    unmatched_path_filter=ScimPolicy.UnmatchedPathFilter.create,
)
"""An attribute we do not know never keeps a leaver's deactivation from being taken."""
_USER, _GROUP = "User", "Group"
_AT_ONCE = 500
Row = ScimUserRow | ScimGroupRow


class Service(ScimService):
    """The protocol, but for two things. A user sent without `active` is active when new, and as before when not.

    And a PATCH is answered with the resource.
    """

    def read_creation(self, resource_type: ResourceType, body: bytes, content_type: str | None) -> Resource[Any]:
        resource = super().read_creation(resource_type, body, content_type)
        if getattr(resource, "active", True) is None:
            cast(Any, resource).active = True
        return resource

    def patch_response(
        self, base_url: str, resource: Resource[Any], response_parameters: ResponseParameters[Any]
    ) -> ScimResponse:
        """Always with the resource, as it is now: a provider that sees what was stored can compare."""
        return self.replacement_response(base_url, resource, response_parameters)

    def apply_replacement(
        self, current: Resource[Any], replacement: Resource[Any], conditions: Conditions
    ) -> Resource[Any] | None:
        if getattr(replacement, "active", True) is None:
            cast(Any, replacement).active = cast(Any, current).active
        return super().apply_replacement(current, replacement, conditions)


@cache
def make_service() -> ScimService:
    """The protocol over the standard's users and groups."""
    config = load_default_service_provider_config()
    assert config.change_password is not None
    config.change_password.supported = False
    config.authentication_schemes = [
        AuthenticationScheme(
            type=AuthenticationScheme.Type.oauthbearertoken,
            name="Bearer token",
            description="A token of the vault with the role directory",
        )
    ]
    provider = ScimProvider.from_discovery(
        load_default_schemas().values(), load_default_resource_types().values(), config=config, policy=_TOLERANT
    )
    return Service(provider)


class SqlStorage(ScimStorage):
    """Users and groups in one caller's transaction; every change of a user is told to the directory at once."""

    def __init__(
        self, session: Session, office: Office, service: ScimService, *, by: Principal, shutting: Shutting | None = None
    ) -> None:
        self._session = session
        self._rows: dict[str, Row] = {}
        self._groups: dict[str, list[dict[str, str]]] = {}
        """Of users that were read already; forgotten when a group changes."""
        self._clock = office.clock
        self._service = service
        self._provisioning = Provisioning(session, office, by=by, shutting=shutting)

    @contextmanager
    def operation(self) -> Iterator[None]:
        """One request, or one of a bulk: what fails leaves nothing, and what stood before it stands."""
        with _in_its_words(), self._session.begin_nested():
            yield

    # --- reading --------------------------------------------------------------------------------------------

    def get(
        self,
        resource_type: ResourceType,
        resource_id: str,
        *,
        response_parameters: ResponseParameters[Any] | None = None,
    ) -> Resource[Any]:
        row = self._row(resource_type, resource_id)
        return self._resources(resource_type, [row])[0]

    def search(
        self, resource_types: list[ResourceType], search_request: SearchRequest[Any], *, position: Any = None
    ) -> SearchPage:
        """What the database can say of a filter it says, and pages; what it cannot is looked at row by row."""
        if search_request.sort_by is None and len(resource_types) == 1:
            narrowed = _narrowed(_table(resource_types[0]), search_request)
            if narrowed is None or narrowed.is_exact:
                where = [] if narrowed is None else [narrowed.condition]
                if narrowed is not None or search_request.filter is None:
                    return self._listed(resource_types[0], search_request, where)
        found = [one for kind in resource_types for one in self._matching(kind, search_request)]
        found.sort(key=lambda one: _place(search_request, one), reverse=_is_descending(search_request))
        start = search_request.start_index_0 or 0
        stop = None if search_request.count is None else start + search_request.count
        return SearchPage(len(found), found[start:stop])

    def _listed(self, kind: ResourceType, asked: SearchRequest[Any], where: Sequence[Any]) -> SearchPage:
        """One page in the order of ids, which never changes."""
        table = _table(kind)
        wanted = (*_alive(table), *where)
        total = self._session.exec(select(func.count()).select_from(table).where(*wanted)).one()
        if asked.count == 0:
            return SearchPage(total, [])
        rows = self._session.exec(
            select(table).where(*wanted).order_by(col(table.id)).offset(asked.start_index_0 or 0).limit(asked.count)
        ).all()
        return SearchPage(total, self._resources(kind, rows))

    def _matching(self, kind: ResourceType, asked: SearchRequest[Any]) -> Iterator[Resource[Any]]:
        table = _table(kind)
        narrowed = _narrowed(table, asked)
        where = [] if narrowed is None else [narrowed.condition]
        query = select(table).where(*_alive(table), *where).order_by(col(table.id))
        last = ""
        while rows := self._session.exec(query.where(col(table.id) > last).limit(_AT_ONCE)).all():
            last = rows[-1].id
            for resource in self._resources(kind, rows):
                if asked.filter is None or self._matches(asked, resource):
                    yield resource

    def _matches(self, asked: SearchRequest[Any], resource: Resource[Any]) -> bool:
        found = asked.filter
        assert found is not None
        if not found.models:
            found = type(found)[type(resource)](str(found))  # type: ignore[index]
        return bool(found.match(resource))

    # --- writing --------------------------------------------------------------------------------------------

    def create(self, resource_type: ResourceType, resource: Resource[Any]) -> Resource[Any]:
        now = self._clock.now()
        if resource_type.name == _USER:
            if not cast(Any, resource).user_name:
                raise InvalidValueException(detail="userName: expected a name, received an empty text")
            row = self._returning(resource)
            before = None if row is None else self._provisioning.seen(row)
            row = row or self._new_user(resource)
            self._write_user(row, resource, unsaid=True)
            self._provisioning.user_changed(row, before=before)
            return self.get(resource_type, row.id)
        group = ScimGroupRow(id=new_id(), display_name="", document={}, created_at=now, changed_at=now)
        self._write_group(group, resource)
        return self.get(resource_type, group.id)

    def update(
        self, resource_type: ResourceType, resource: Resource[Any], *, expected_version: str | None = None
    ) -> Resource[Any]:
        row = self._row(resource_type, cast(str, resource.id), for_update=True)
        _require_version(row, expected_version)
        row.revision += 1
        row.changed_at = self._clock.now()
        if isinstance(row, ScimUserRow):
            before = self._provisioning.seen(row)
            # Absent is unchanged, never inactive.
            self._write_user(row, resource, unsaid=row.is_active)
            self._provisioning.user_changed(row, before=before)
        else:
            self._write_group(row, resource)
        return self._resources(resource_type, [row])[0]

    def delete(self, resource_type: ResourceType, resource_id: str, *, expected_version: str | None = None) -> None:
        row = self._row(resource_type, resource_id, for_update=True)
        self._rows.pop(resource_id)
        _require_version(row, expected_version)
        if isinstance(row, ScimUserRow):
            self._leave_groups(row)
            # A tombstone: who it was stays known, the names are free again.
            row.user_name = row.external_id = row.manager_ref = None
            row.deleted_at, row.is_active, row.document = self._clock.now(), False, {}
            self._session.add(row)
            self._session.flush()
            self._provisioning.user_deleted(row)
            return
        self._groups.clear()
        members = self._members(row.id)
        for member in self._session.exec(select(ScimMemberRow).where(ScimMemberRow.group_id == row.id)).all():
            self._session.delete(member)
        self._session.flush()
        self._provisioning.group_changed(row.display_name, members, None, frozenset())
        self._session.delete(row)
        self._session.flush()

    def _leave_groups(self, row: ScimUserRow) -> None:
        """Whoever is deleted stands in no group any more; should they come back, the provider says in which."""
        joined = select(ScimGroupRow).join(ScimMemberRow, col(ScimMemberRow.group_id) == col(ScimGroupRow.id))
        mine = joined.where(ScimMemberRow.member_id == row.id).order_by(col(ScimGroupRow.id)).with_for_update()
        for group in self._session.exec(mine).all():
            self._session.delete(self._session.get_one(ScimMemberRow, (group.id, row.id)))
            staying = [one for one in group.document.get("members") or () if one.get("value") != row.id]
            group.document = {**group.document, "members": staying}
            group.revision, group.changed_at = group.revision + 1, self._clock.now()
            self._session.add(group)
            self._session.flush()
            self._provisioning.group_changed(group.display_name, {row.id}, group.display_name, frozenset())
        self._groups.clear()

    def _returning(self, resource: Resource[Any]) -> ScimUserRow | None:
        """Somebody who comes back under their old key is no conflict, as long as they are not active."""
        external_id = resource.external_id
        if not external_id:
            return None
        found = select(ScimUserRow).where(ScimUserRow.external_id == external_id, col(ScimUserRow.is_active).is_(False))
        row = self._session.exec(found).first()
        if row is not None:
            row.revision += 1
            row.changed_at = self._clock.now()
        return row

    def _new_user(self, resource: Resource[Any]) -> ScimUserRow:
        now, name = self._clock.now(), new_id()
        key = resource.external_id or f"scim-{name}"
        return ScimUserRow(id=name, person_key=key, is_active=False, document={}, created_at=now, changed_at=now)

    def _write_user(self, row: ScimUserRow, resource: Resource[Any], *, unsaid: bool) -> None:
        user = cast(Any, resource)
        names = {"user_name": (user.user_name or "").casefold() or None, "external_id": user.external_id or None}
        for field, value in names.items():
            if value != getattr(row, field):
                self._require_free(getattr(ScimUserRow, field), value, row.id)
                setattr(row, field, value)
        row.is_active = unsaid if user.active is None else bool(user.active)
        row.document = _document(resource)
        row.manager_ref = _manager_ref(row.document)
        self._session.add(row)
        self._session.flush()

    def _write_group(self, row: ScimGroupRow, resource: Resource[Any]) -> None:
        group = cast(Any, resource)
        self._groups.clear()
        before_name, before = row.display_name, self._members(row.id)
        row.display_name, row.external_id = group.display_name or "", group.external_id or None
        row.document = _document(resource)
        self._session.add(row)
        self._session.flush()
        members = frozenset(one.value for one in group.members or () if one.value)
        for gone in before - members:
            self._session.delete(self._session.get_one(ScimMemberRow, (row.id, gone)))
        self._session.add_all(ScimMemberRow(group_id=row.id, member_id=one) for one in sorted(members - before))
        self._session.flush()
        self._provisioning.group_changed(before_name, before, row.display_name, members)

    def _require_free(self, column: Any, value: str | None, row_id: str) -> None:
        if value is None:
            return
        taken = self._session.exec(select(ScimUserRow.id).where(column == value, ScimUserRow.id != row_id)).first()
        if taken is not None:
            raise UniquenessException

    # --- rows -----------------------------------------------------------------------------------------------

    def _row(self, kind: ResourceType, row_id: str, *, for_update: bool = False) -> Row:
        query = _BY_ID[_table(kind)]
        if for_update:
            if row_id in self._rows and self._session.get_bind().dialect.name == "sqlite":
                return self._rows[row_id]  # read in this transaction, which is the only one that writes
            query = query.with_for_update().execution_options(populate_existing=True)
        row = self._session.exec(query, params={"id": row_id}).first()
        if row is None:
            raise NotFoundException(detail=f"{kind.name} {row_id!r} not found")
        self._rows[row_id] = cast(Row, row)
        return self._rows[row_id]

    def _resources(self, kind: ResourceType, rows: Sequence[Row]) -> list[Resource[Any]]:
        model = self._service.get_model(kind)
        groups = self._groups_of([row.id for row in rows]) if kind.name == _USER else {}
        return [self._resource(kind, model, row, groups.get(row.id, [])) for row in rows]

    def _resource(
        self, kind: ResourceType, model: type[Resource[Any]], row: Row, groups: list[dict[str, str]]
    ) -> Resource[Any]:
        document = {**row.document, "id": row.id}
        if groups:
            document["groups"] = groups
        resource = model.model_validate(document, scim_policy=_TOLERANT)
        resource.meta = Meta(
            resource_type=kind.name, created=row.created_at, last_modified=row.changed_at, version=_version(row)
        )
        return resource

    def _groups_of(self, user_ids: Sequence[str]) -> dict[str, list[dict[str, str]]]:
        wanted = [one for one in user_ids if one not in self._groups]
        if wanted:
            self._groups.update({one: [] for one in wanted})
            self._session.flush()
            rows = self._session.connection().execute(_GROUPS_OF, {"users": wanted})
            for member, group, name in rows:
                self._groups[member].append({"value": group, "display": name, "$ref": f"Groups/{group}"})
        return self._groups

    def _members(self, group_id: str) -> frozenset[str]:
        return frozenset(self._session.exec(select(ScimMemberRow.member_id).where(ScimMemberRow.group_id == group_id)))


class LoneStorage(SqlStorage):
    """As `SqlStorage`, for a request that is alone in its transaction: what fails takes all of it back."""

    @contextmanager
    def operation(self) -> Iterator[None]:
        with _in_its_words():
            yield


# --- parts ---------------------------------------------------------------------------------------------------


@contextmanager
def _in_its_words() -> Iterator[None]:
    """What the directory or the database refuses of a value, the protocol has a word for."""
    try:
        yield
    except RequestRefused as fault:
        raise InvalidValueException(detail=fault.message) from None
    except IntegrityError:
        raise UniquenessException from None


def _table(kind: ResourceType) -> Any:
    return ScimUserRow if kind.name == _USER else ScimGroupRow


def _alive(table: Any) -> list[Any]:
    return [col(table.deleted_at).is_(None)] if table is ScimUserRow else []


_BY_ID: dict[Any, Any] = {
    table: select(table).where(table.id == bindparam("id"), *_alive(table)) for table in (ScimUserRow, ScimGroupRow)
}
_GROUPS_OF = (
    sql_select(col(ScimMemberRow.member_id), col(ScimGroupRow.id), col(ScimGroupRow.display_name))
    .join(ScimGroupRow, col(ScimGroupRow.id) == col(ScimMemberRow.group_id))
    .where(col(ScimMemberRow.member_id).in_(bindparam("users", expanding=True)))
    .order_by(col(ScimGroupRow.id))
)
"""Made once: they are asked at every change of a user."""


def _narrowed(table: Any, asked: SearchRequest[Any]) -> Narrowed | None:
    return None if asked.filter is None else narrow(asked.filter.ast, table)


def _place(asked: SearchRequest[Any], resource: Resource[Any]) -> tuple[bool, Any, str]:
    """Missing values last, then by id."""
    value = asked.sort_value(resource) if asked.sort_by is not None else None
    return value is None, "" if value is None else value, resource.id or ""


def _is_descending(asked: SearchRequest[Any]) -> bool:
    return asked.sort_by is not None and asked.sort_order == SearchRequest.SortOrder.descending


def _document(resource: Resource[Any]) -> dict[str, Any]:
    """What is kept of a resource. A password that came along is not: there is nothing to use it for."""
    document = resource.model_dump()
    return {name: value for name, value in document.items() if name not in ("id", "meta", "groups", "password")}


def _manager_ref(document: dict[str, Any]) -> str | None:
    enterprise = document.get("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User") or {}
    manager = enterprise.get("manager") or {}
    return manager.get("value") or None


def _version(row: Row) -> str:
    return f'W/"{row.revision}"'


def _require_version(row: Row, expected: str | None) -> None:
    if expected is not None and expected != _version(row):
        raise PreconditionFailedException
