"""The shapes providers give their credentials, from their own documentation; matched in linear time."""

from collections.abc import Iterator

import re2

from scanners.findings import Confidence
from scanners.hints import any_of
from scanners.secrets.candidates import PRIVATE_KEY, Candidate
from scanners.secrets.shapes import TOLD, compiled

_SHAPES: tuple[tuple[str, bytes], ...] = (
    ("aws-access-key", rb"\b((?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16})\b"),
    ("google-api-key", rb"\b(AIza[0-9A-Za-z_\-]{35})"),
    ("google-oauth-secret", rb"\b(GOCSPX-[0-9A-Za-z_\-]{28})"),
    ("google-access-token", rb"\b(ya29\.[0-9A-Za-z_\-]{20,})"),
    ("azure-storage-key", rb"(?i)\bAccountKey=([A-Za-z0-9+/]{86}==)"),
    ("azure-storage-key", rb"(?i)\bSharedAccessKey=([A-Za-z0-9+/]{30,}={0,2})"),
    ("azure-client-secret", rb"\b([0-9A-Za-z_.\-]{3}[78]Q~[0-9A-Za-z_~.\-]{31,})"),
    ("azure-sas", rb"[?&]sig=([0-9A-Za-z%/+]{40,}(?:=|%3[dD])?)"),
    ("github-token", rb"\b(gh[pousr]_[A-Za-z0-9]{36,})"),
    ("github-token", rb"\b(github_pat_[0-9A-Za-z_]{40,})"),
    ("gitlab-token", rb"\b(gl(?:pat|ptt|dt|rt|cbt|soat)-[0-9A-Za-z_\-]{20,})"),
    ("slack-token", rb"\b(xox[abeoprs]-[0-9A-Za-z\-]{10,})"),
    ("slack-webhook", rb"hooks\.slack\.com/(?:services|workflows)/([A-Za-z0-9+/]{30,})"),
    ("openai-key", rb"\b(sk-(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_]{4,}T3BlbkFJ[A-Za-z0-9_\-]{4,})"),
    ("teams-webhook", rb"\.webhook\.office\.com/webhookb2/([0-9A-Za-z@\-]{30,}/IncomingWebhook/[0-9A-Za-z/_\-]{30,})"),
    ("discord-webhook", rb"discord(?:app)?\.com/api/webhooks/([0-9]{8,}/[0-9A-Za-z_\-]{30,})"),
    (
        "google-chat-webhook",
        rb"chat\.googleapis\.com/v1/spaces/[^\s\"'?]+\?key=[^\s\"'&]+&token=([0-9A-Za-z_\-%=]{20,})",
    ),
    ("make-webhook", rb"hook\.[a-z0-9]+\.make\.com/([0-9a-z]{20,})"),
    ("power-automate-webhook", rb"logic\.azure\.com[^\s\"']*[?&]sig=([0-9A-Za-z_\-%]{30,})"),
    ("anthropic-key", rb"\b(sk-ant-[A-Za-z0-9_\-]{20,})"),
    ("openai-key", rb"\b(sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_\-]{20,})"),
    ("stripe-key", rb"\b([rs]k_(?:live|test)_[0-9A-Za-z]{16,})"),
    ("live-key", rb"\b([a-z]{2,8}_(?:live|prod)_[0-9A-Za-z]*[0-9][0-9A-Za-z]{19,})\b"),
    ("sendgrid-key", rb"\b(SG\.[0-9A-Za-z_\-]{16,}\.[0-9A-Za-z_\-]{30,})"),
    ("twilio-key", rb"\b(SK[0-9a-f]{32})\b"),
    ("mailgun-key", rb"\b(key-[0-9a-f]{32})\b"),
    ("npm-token", rb"\b(npm_[A-Za-z0-9]{36})\b"),
    ("pypi-token", rb"\b(pypi-AgE[0-9A-Za-z_\-]{50,})"),
    ("huggingface-token", rb"\b(hf_[A-Za-z0-9]{30,})\b"),
    ("databricks-token", rb"\b(dapi[0-9a-f]{32})\b"),
    ("digitalocean-token", rb"\b(do[opr]_v1_[0-9a-f]{64})\b"),
    ("telegram-bot-token", rb"\b([0-9]{8,}:AA[0-9A-Za-z_\-]{33})"),
    ("hashicorp-token", rb"\b(hv[sbr]\.[0-9A-Za-z_\-]{24,})"),
    ("groq-key", rb"\b(gsk_[A-Za-z0-9]{20,})\b"),
    ("shopify-token", rb"\b(shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32})\b"),
    ("slack-token", rb"\b(xapp-[0-9]-[A-Z0-9]+-[0-9]+-[0-9a-f]{24,})"),
    ("zapier-webhook", rb"hooks\.zapier\.com/hooks/(?:catch|standard)/([0-9]{4,}/[0-9A-Za-z/]{5,})"),
    ("ifttt-webhook", rb"maker\.ifttt\.com/trigger/[^\s\"']+/with/key/([0-9A-Za-z_\-]{16,})"),
    ("notion-token", rb"\b(ntn_[0-9A-Za-z]{40,})\b"),
    ("notion-token", rb"\b(secret_[0-9A-Za-z]{43})\b"),
    ("perplexity-key", rb"\b(pplx-[0-9A-Za-z]{40,})\b"),
    ("xai-key", rb"\b(xai-[0-9A-Za-z]{60,})\b"),
    ("replicate-token", rb"\b(r8_[0-9A-Za-z]{30,})\b"),
    ("atlassian-token", rb"\b(AT(?:ATT3|CTT3|BB)[0-9A-Za-z_\-=]{20,})"),
    ("mercado-pago-token", rb"\b(APP_USR-[0-9]{10,}-[0-9]{4,}-[0-9a-f]{20,}[0-9a-f\-]*)"),
    ("docker-token", rb"\b(dckr_(?:pat|oat)_[0-9A-Za-z_\-]{20,})"),
    ("hubspot-token", rb"\b(pat-(?:na|eu|ap)[0-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"),
    ("brevo-key", rb"\b(xkeysib-[0-9a-f]{40,}-[0-9A-Za-z]{10,})"),
    ("grafana-token", rb"\b(gl(?:sa|c)_[0-9A-Za-z]{20,}[0-9A-Za-z_=]*)"),
    ("linear-key", rb"\b(lin_(?:api|oauth)_[0-9A-Za-z]{30,})"),
    ("postman-key", rb"\b(PMAK-[0-9a-f]{20,}-[0-9a-f]{20,})"),
    ("new-relic-key", rb"\b(NRAK-[0-9A-Z]{20,})"),
    ("figma-token", rb"\b(figd_[0-9A-Za-z_\-]{30,})"),
    ("dropbox-token", rb"\b(sl\.[Bu][0-9A-Za-z_.\-]{60,})"),
    ("stripe-webhook-secret", rb"\b(whsec_[0-9A-Za-z+/=]{24,})"),
    ("sonar-token", rb"\b(sq[pua]_[0-9a-f]{40})\b"),
    ("terraform-token", rb"\b([0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_\-=]{40,})"),
    ("supabase-token", rb"\b(sb(?:p|_secret)_[0-9A-Za-z_]{20,})"),
    ("planetscale-token", rb"\b(pscale_(?:tkn|pw|oauth)_[0-9A-Za-z_\-.=]{20,})"),
    ("alibaba-key", rb"\b(LTAI[0-9A-Za-z]{16,24})\b"),
    ("square-token", rb"\b(sq0(?:csp|atp)-[0-9A-Za-z_\-]{22,})"),
    ("facebook-token", rb"\b(EAA[0-9A-Za-z]{60,})\b"),
    ("asaas-key", rb"(\$aact_[0-9A-Za-z_:=+/\-]{30,})"),
    ("rubygems-key", rb"\b(rubygems_[0-9a-f]{40,})"),
    ("heroku-key", rb"\b(HRKU-[0-9A-Za-z_\-]{30,})"),
    ("cloud-storage-key", rb"\b(GOOG[0-9A-Z]{20,})\b"),
    ("age-key", rb"\b(AGE-SECRET-KEY-1[0-9A-Z]{58})\b"),
    ("jwt", rb"\b(eyJ[0-9A-Za-z_\-]{10,}\.eyJ[0-9A-Za-z_\-]{10,}\.[0-9A-Za-z_\-]{10,})"),
    ("bearer-token", rb"(?i)\bbearer[ \t]{1,4}([0-9A-Za-z_\-.=+/~]{16,})"),
    ("basic-credential", rb"(?i)authorization[^\n]*?\bbasic[ \t]{1,4}([0-9A-Za-z+/]{8,}={0,2})"),
)
_KEY_BEGIN = rb"-----BEGIN (?:[A-Z0-9]{1,} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_KEY_END = b"-----END "
_PUTTY = rb"\bPrivate-Lines: \d+(?:\r?\n|\\n)((?:[A-Za-z0-9+/=]+(?:\r?\n|\\n))+)"
_KEY_LENGTH = 16_384


# What must stand in a text, as it is written, before its shape is looked for. Most texts hold none of these.
_HINTS: dict[str, tuple[bytes, ...]] = {
    "aws-access-key": (b"AKIA", b"ASIA", b"ABIA", b"ACCA"), "google-api-key": (b"AIza",),
    "google-oauth-secret": (b"GOCSPX-",), "google-access-token": (b"ya29.",), "azure-client-secret": (b"8Q~", b"7Q~"),
    "azure-sas": (b"sig=",), "github-token": (b"ghp_", b"gho_", b"ghu_", b"ghs_", b"ghr_", b"github_pat_"),
    "gitlab-token": (b"glpat-", b"glptt-", b"gldt-", b"glrt-", b"glcbt-", b"glsoat-"),
    "slack-token": (b"xox", b"xapp-"), "slack-webhook": (b"hooks.slack.com",),
    "teams-webhook": (b".webhook.office.com",), "discord-webhook": (b"/api/webhooks/",),
    "google-chat-webhook": (b"chat.googleapis.com",), "make-webhook": (b".make.com",),
    "power-automate-webhook": (b"logic.azure.com",), "openai-key": (b"sk-",),
    "anthropic-key": (b"sk-ant-",), "stripe-key": (b"k_live_", b"k_test_"), "sendgrid-key": (b"SG.",),
    "live-key": (b"_live_", b"_prod_"),
    "twilio-key": (b"SK",), "mailgun-key": (b"key-",), "npm-token": (b"npm_",), "pypi-token": (b"pypi-AgE",),
    "huggingface-token": (b"hf_",), "databricks-token": (b"dapi",), "digitalocean-token": (b"_v1_",),
    "telegram-bot-token": (b":AA",), "hashicorp-token": (b"hvs.", b"hvb.", b"hvr."), "groq-key": (b"gsk_",),
    "zapier-webhook": ((
        b"hooks.zapier.com"
    ),), "ifttt-webhook": (b"maker.ifttt.com",), "notion-token": (b"ntn_", b"secret_"),
    "perplexity-key": (b"pplx-",), "xai-key": (b"xai-",), "replicate-token": (b"r8_",),
    "atlassian-token": ((
        b"ATATT3"
    ), b"ATCTT3", b"ATBB"), "mercado-pago-token": (b"APP_USR-",), "docker-token": (b"dckr_",),
    "hubspot-token": (b"pat-na", b"pat-eu", b"pat-ap"), "brevo-key": (b"xkeysib-",),
    "grafana-token": (b"glsa_", b"glc_"), "linear-key": (b"lin_",), "postman-key": (b"PMAK-",),
    "new-relic-key": (b"NRAK-",), "figma-token": (b"figd_",), "dropbox-token": (b"sl.B", b"sl.u."),
    "stripe-webhook-secret": ((
        b"whsec_"
    ),), "sonar-token": (b"sqp_", b"squ_", b"sqa_"), "terraform-token": (b".atlasv1.",),
    "supabase-token": (b"sbp_", b"sb_secret_"), "planetscale-token": (b"pscale_",),
    "alibaba-key": (b"LTAI",), "square-token": (b"sq0csp-", b"sq0atp-"),
    "facebook-token": (b"EAA",), "asaas-key": (b"$aact_",), "rubygems-key": (b"rubygems_",), "heroku-key": (b"HRKU-",),
    "cloud-storage-key": (b"GOOG",),
    "shopify-token": (b"shpat_", b"shpca_", b"shppa_", b"shpss_"), "age-key": (b"AGE-SECRET-KEY-1",), "jwt": (b"eyJ",),
}  # fmt: skip
# The same in small letters, for shapes that are written in any.
_PLAIN_HINTS: dict[str, bytes] = {
    "azure-storage-key": b"key=", "bearer-token": b"bearer", "basic-credential": b"authorization",
}  # fmt: skip


def _hint_of(kind: str) -> bytes:
    return any_of([_PLAIN_HINTS[kind]]) if kind in _PLAIN_HINTS else b"|".join(map(re2.escape, _HINTS[kind]))


_LIKELY = TOLD.hints([*(_hint_of(kind) for kind, _ in _SHAPES), b"PRIVATE KEY|Private-Lines:"])
"""One for each shape, and one for keys that are blocks of text."""


_OF_A_MANUAL = b"EXAMPLE"
"""How the keys end that Amazon's own manual shows."""


def read_shapes(utf8: bytes) -> Iterator[Candidate]:
    """Every credential whose shape its provider gave away."""
    for at in _LIKELY.in_(utf8):
        if at == len(_SHAPES):
            yield from _private_keys(utf8)
            return
        kind, shape = _SHAPES[at]
        for match in compiled(shape).finditer(utf8):
            if match.group(1).endswith(_OF_A_MANUAL):
                continue
            yield Candidate(kind, Confidence.HIGH, (match.span(1),))


def _private_keys(utf8: bytes) -> Iterator[Candidate]:
    """The body of each PEM block, also of one cut short, and of each key of PuTTY."""
    for match in compiled(_PUTTY).finditer(utf8):
        yield Candidate(PRIVATE_KEY, Confidence.HIGH, (match.span(1),))
    for match in compiled(_KEY_BEGIN).finditer(utf8):
        start = match.end()
        end = utf8.find(_KEY_END, start, start + _KEY_LENGTH)
        if end < 0:
            end = min(len(utf8), start + 200)
        if end - start >= 16:
            yield Candidate(PRIVATE_KEY, Confidence.HIGH, ((start, end),))
