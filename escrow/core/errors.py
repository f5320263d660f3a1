"""Every way the vault refuses or fails, ordered by whose fault it is.

A message says which thing, what was expected and received, and what to do next. It never carries a
secret or a content. The HTTP edge renders each class once, as RFC 9457 problem details.
"""

from typing import ClassVar


class EscrowError(Exception):
    """Anything the vault says no to, or could not do."""

    code: ClassVar[str] = "escrow_error"
    status: ClassVar[int] = 500
    retryable: ClassVar[bool] = False

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if code is not None:
            self.code = code  # type: ignore[misc]  # one refusal may carry a finer code than its class


# --- the caller's fault ---------------------------------------------------------------------------


class RequestRefused(EscrowError):
    """The request cannot be taken as it is; mending it is the caller's part."""

    code = "request_refused"
    status = 422


class RecordMalformed(RequestRefused):
    """A line or document is not what the wire format promises."""

    code = "record_malformed"


class DigestMismatch(RequestRefused):
    """The bytes received are not the bytes the digest promised."""

    code = "digest_mismatch"

    def __init__(self, thing: str, *, expected: str, received: str) -> None:
        super().__init__(f"{thing}: expected {expected}, received {received}; send this file again")


class ContentTooLarge(RequestRefused):
    """More bytes than a limit allows."""

    code = "content_too_large"
    status = 413

    def __init__(self, thing: str, *, limit: int, received: int | None = None) -> None:
        size = "more" if received is None else f"{received} bytes"
        super().__init__(f"{thing}: at most {limit} bytes are taken, received {size}; send a smaller one")


class WrongState(RequestRefused):
    """The thing exists but is not in a state in which this can be done."""

    code = "wrong_state"
    status = 409


class QuotaExceeded(RequestRefused):
    """This endpoint has used up what it may deposit for now."""

    code = "quota_exceeded"
    status = 429
    retryable = True

    def __init__(self, message: str, *, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds after which the same request fits in; None when nobody can say."""


# --- who is asking --------------------------------------------------------------------------------


class NotAuthenticated(EscrowError):
    """Nobody we know is asking: no credential, or one that is spent, expired or revoked."""

    code = "not_authenticated"
    status = 401


class TooManyAttempts(EscrowError):
    """Too many wrong credentials came from one address."""

    code = "too_many_attempts"
    status = 429
    retryable = True


class NotPermitted(EscrowError):
    """We know who asks, and they may not."""

    code = "not_permitted"
    status = 403


class NotFound(EscrowError):
    """There is no such thing, or the caller may not know that there is."""

    code = "not_found"
    status = 404


# --- the vault's own promise is broken: loud, never retried ----------------------------------------


class CustodyBroken(EscrowError):
    """Something taken into custody is not there or not as it was."""

    code = "custody_broken"


class ContentMissing(CustodyBroken):
    """A content the records name is not in the archive."""

    code = "content_missing"


class ContentCorrupted(CustodyBroken):
    """A content in the archive is not the bytes its digest names."""

    code = "content_corrupted"


class ProofBroken(CustodyBroken):
    """The audit log does not prove what it should."""

    code = "proof_broken"


# --- a part we depend on is away: worth another try -------------------------------------------------


class Unavailable(EscrowError):
    """A part the vault depends on does not answer; the same request may pass later."""

    code = "unavailable"
    status = 503
    retryable = True


class ArchiveUnavailable(Unavailable):
    """The object store or folder does not take or give bytes."""

    code = "archive_unavailable"


class DatabaseUnavailable(Unavailable):
    """The database does not answer."""

    code = "database_unavailable"


class DirectoryUnavailable(Unavailable):
    """The identity provider or the people directory does not answer."""

    code = "directory_unavailable"


class ClockUnsettled(Unavailable):
    """The machine's clock was set a moment ago; what is dated now could not be relied on."""

    code = "clock_unsettled"

    def __init__(self, message: str, *, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class EngineTimedOut(Unavailable):
    """A scanning engine did not finish in its time."""

    code = "engine_timed_out"


# --- start-up only ----------------------------------------------------------------------------------


class Misconfigured(EscrowError):
    """A setting's value cannot work: says which, why, and where it is documented."""

    code = "misconfigured"

    def __init__(self, setting: str, fault: str, *, advice: str) -> None:
        super().__init__(f"{setting}: {fault}; {advice} (docs/operations.md#settings)")
        self.setting = setting


class NoVault(EscrowError):
    """There is no vault at the data folder or database named."""

    code = "no_vault"
