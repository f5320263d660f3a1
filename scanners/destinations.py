"""Where data may go: hosts of language models, of other people's clouds, and those that are the company's own."""

import ipaddress
import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from scanners.hints import any_of, hint_of

MODEL_HOSTS = {
    "api.openai.com": "openai", "openai.azure.com": "azure-openai", "cognitiveservices.azure.com": "azure-openai",
    "api.anthropic.com": "anthropic", "generativelanguage.googleapis.com": "google",
    "aiplatform.googleapis.com": "google", "api.mistral.ai": "mistral", "api.cohere.com": "cohere",
    "api.cohere.ai": "cohere", "api.groq.com": "groq", "api.deepseek.com": "deepseek", "openrouter.ai": "openrouter",
    "api.together.xyz": "together", "api.together.ai": "together", "api.perplexity.ai": "perplexity",
    "api.x.ai": "xai", "api.replicate.com": "replicate", "api-inference.huggingface.co": "hugging-face",
    "router.huggingface.co": "hugging-face", "api.ai21.com": "ai21", "api.fireworks.ai": "fireworks",
    "dashscope.aliyuncs.com": "alibaba", "api.moonshot.cn": "moonshot", "integrate.api.nvidia.com": "nvidia",
    "api.voyageai.com": "voyage", "models.inference.ai.azure.com": "github-models", "api.maritaca.ai": "maritaca",
    "chat.maritaca.ai": "maritaca",
}  # fmt: skip
"""Host (or the end of one) to the provider behind it."""
_BEDROCK = re.compile(r"bedrock(-runtime)?[.-]")
OWN_CLOUD_HOSTS = (
    "dropbox.com", "dropboxapi.com", "drive.google.com", "wetransfer.com", "transfer.sh", "file.io", "mega.nz",
    "mega.co.nz", "pastebin.com", "paste.ee", "hastebin.com", "gist.github.com", "onedrive.live.com", "1drv.ms",
    "api.telegram.org", "discord.com", "discordapp.com", "gofile.io", "anonfiles.com", "mediafire.com", "box.com",
    "icloud.com", "catbox.moe", "0x0.st", "pcloud.com", "sendspace.com", "webhook.site", "ngrok.io", "ngrok.app",
    "pipedream.net", "requestbin.com", "hidrive.strato.com", "magentacloud.de", "koofr.net", "icedrive.net",
    "jottacloud.com", "web.whatsapp.com", "web.telegram.org", "quickconnect.to", "synology.me", "myds.me",
    "diskstation.me", "myqnapcloud.com", "mycloudnas.com", "wd2go.com", "myfritz.net", "duckdns.org", "ddns.net",
    "dyndns.org", "dynv6.net", "hopto.org", "zapto.org", "no-ip.org", "ddnss.de", "spdns.de", "selfhost.eu", "goip.de",
    "homeip.net", "homelinux.net",
)  # fmt: skip
DROP_SITES = (
    "transfer.sh", "file.io", "0x0.st", "gofile.io", "pastebin.com", "paste.ee", "hastebin.com",
    "gist.github.com", "wetransfer.com", "anonfiles.com", "catbox.moe", "webhook.site", "temp.sh",
    "bashupload.com", "oshi.at", "dpaste.org", "dpaste.com", "rentry.co", "paste.rs", "tmpfiles.org", "uguu.se",
    "filebin.net", "ix.io", "termbin.com", "sprunge.us", "pixeldrain.com", "sendspace.com", "mediafire.com",
    "ufile.io", "anonymfile.com", "litterbox.catbox.moe", "controlc.com", "ghostbin.com", "privatebin.net",
    "send.vis.ee", "wormhole.app", "toffeeshare.com", "fromsmash.com", "sendgb.com", "filemail.com",
    "swisstransfer.com", "uploadfiles.io", "justpaste.it", "requestbin.com", "pipedream.net",
    "requestcatcher.com", "beeceptor.com",
)  # fmt: skip
"""Where anybody may drop a file or a text for anybody."""
SIGN_IN_HOSTS = (
    "login.microsoftonline.com", "login.microsoft.com", "login.windows.net", "sts.windows.net", "accounts.google.com",
    "oauth2.googleapis.com", "sts.amazonaws.com", "login.salesforce.com", "okta.com", "auth0.com", "onelogin.com",
)  # fmt: skip
"""Services that let people and programs in: they are handed a key, and no data."""
PRIVATE_MAIL_HOSTS = (
    "gmx.net", "gmx.de", "gmx.com", "gmx.at", "web.de", "t-online.de", "freenet.de", "posteo.de", "arcor.de",
    "mail.me.com", "icloud.com", "mail.yahoo.com", "yahoo.com", "aol.com", "uol.com.br", "bol.com.br", "terra.com.br",
    "ig.com.br", "fastmail.com", "libero.it", "virgilio.it", "orange.fr", "free.fr", "laposte.net", "sfr.fr", "wp.pl",
    "onet.pl", "seznam.cz", "yandex.com", "yandex.ru", "mail.ru", "qq.com", "naver.com", "sapo.pt", "bluewin.ch",
    "comcast.net", "btinternet.com", "hushmail.com", "tutanota.com", "mail.com", "hotmail.com", "telefonica.net",
    "imap-mail.outlook.com",
)  # fmt: skip
"""Hosts of mailboxes that people, and hardly companies, have; Google's and Microsoft's own are of both."""
SMS_HOSTS = (
    "api.twilio.com", "rest.nexmo.com", "api.nexmo.com", "api.vonage.com", "rest.messagebird.com", "api.plivo.com",
    "api.telnyx.com", "sms.api.sinch.com", "us.sms.api.sinch.com", "eu.sms.api.sinch.com", "rest.clicksend.com",
    "api.infobip.com", "api.africastalking.com", "api.smsapi.com", "api.smsapi.pl", "gatewayapi.com",
    "api.textlocal.in", "api.txtlocal.com", "api.totalvoice.com.br", "api.zenvia.com", "sms.comtele.com.br",
    "api.smsdev.com.br", "api.bulksms.com", "platform.clickatell.com", "api.esendex.com", "gateway.sms77.io",
    "gateway.seven.io", "sms.to", "api.wavecell.com", "app.smsmode.com", "api.allmysms.com", "api.d7networks.com",
    "textbelt.com", "api.smsglobal.com", "api.mobizon.com.br", "api.labsmobile.com", "api.linkmobility.eu",
)  # fmt: skip
"""Who sends text messages for others."""
_SITES = "sharepoint.com"
_INNER = frozenset({"corp", "intranet", "intra", "internal", "intern", "interno", "interna", "lan"})
_OWN_ENDINGS = (".local", ".localhost", ".internal", ".intra", ".intranet", ".corp", ".lan", ".home.arpa")
"""Endings under which no name can be registered."""
_EXAMPLES = tuple(map(ipaddress.ip_network, ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")))
"""Addresses kept for examples, which Python counts among the private ones: whoever writes one means one outside."""
_HOST = re.compile(r"(?i)\b(?:https?|wss?|ftps?|sftp)://(?:[^/@\s]*@)?(\[[0-9a-f:]+\]|[^/:?#\s\"']+)")


_ASKING_PATHS = re.compile(
    r"(?i)/(v\d+/)?(chat/)?completions\b(?=$|[?\"'`])|/openai/deployments/|"
    r"/api/(generate|chat)(?=$|[?\"'`])|:(stream)?generateContent\b"
)


MODELS = (hint_of(_ASKING_PATHS), any_of([*map(str.encode, MODEL_HOSTS), b"bedrock"]))
"""Hints one of which a text has that names a place where a language model answers."""


def asks_by_path(address: str) -> bool:
    """Does an address, or the end of one, say that a language model answers there, whoever's it is?"""
    return "/" in address and len(address) < 2_000 and _ASKING_PATHS.search(address) is not None


def hosts_in(text: str) -> list[str]:
    """The hosts of every address a text names, in lower case."""
    return [host.lower().strip("[]") for host in _HOST.findall(text)]


@lru_cache(maxsize=4_096)
def model_provider(host: str) -> str | None:
    """Whose language model answers at a host; None when it is none we know."""
    name = host.lower().rstrip(".")
    for ending, provider in MODEL_HOSTS.items():
        if is_within(name, ending):
            return provider
    return "aws-bedrock" if _BEDROCK.match(name) and name.endswith(".amazonaws.com") else None


def is_own_cloud(host: str) -> bool:
    """A place where people keep, pass on or publish files of their own."""
    name = host.lower().rstrip(".")
    return any(is_within(name, ending) for ending in OWN_CLOUD_HOSTS)


def is_private_mailbox(host: str) -> bool:
    """The host of a provider of private mailboxes."""
    name = host.lower().rstrip(".")
    return any(is_within(name, ending) for ending in PRIVATE_MAIL_HOSTS)


def is_drop_site(host: str) -> bool:
    """A place where anybody may drop something for anybody."""
    name = host.lower().rstrip(".")
    return any(is_within(name, ending) for ending in DROP_SITES)


def lets_in(host: str) -> bool:
    """A service by which one signs in elsewhere."""
    return any(is_within(host.lower().rstrip("."), ending) for ending in SIGN_IN_HOSTS)


def is_of_the_company(host: str, domains: Iterable[str] = ()) -> bool:
    """A host under one of the company's own names, or one that cannot be outside: a private address, a name without a
    dot, an inner ending. What else a name says (`intranet.…`, somebody's SharePoint) is whoever chose it."""
    name = host.lower().rstrip(".")
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return "." not in name or name.endswith(_OWN_ENDINGS) or any(is_within(name, domain) for domain in domains)
    if any(address in network for network in _EXAMPLES):
        return False
    return address.is_private or address.is_loopback or address.is_link_local


_FEW = 2
"""Words of `joana-archive`, which is as likely hers."""
_BUCKET_WORD = re.compile(r"[a-z]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ARCHIVES = _words("archive archives archiv archivio arquivo arquivos archivo archivos archief")
_KEPT = _words("""
    backup backups bkp respaldo respaldos sicherung sicherungen salvaguarda sauvegarde datalake dwh export exports
""")
_OF_A_COMPANY = _words("""
    company corporate corp empresa empresarial firma konzern azienda internal interno interna internos internas intern
    prod produktion production producao erp plant werk fabrica factory legal juridico fiscal financeiro finance
    contabil contabilidade accounting vendas sales compras rh hr it ti claims sinistros qualidade quality indicadores
""")
_OF_SOMEBODY = _words("""
    private privat privado privada personal personales pessoal pessoais particular own my me meu meus minha mein meine
    mi home casa zuhause public publico publica share shared sharing quickshare drop dropbox transfer transfers
    exchange inbound inbox incoming entrada eingang partner partners parceiro agency agencia agentur vendor supplier
    fornecedor lieferant customer customers cliente clientes kunde external externo extern outside tmp temp freelance
    freelancer
""")


def is_own_bucket(names: Collection[str]) -> bool:
    """Buckets (or accounts of a store) that call themselves what a company or a department of it keeps; an archive
    alone may be somebody's. Anybody may choose such a name: as of hosts that call themselves inner, whose they are is
    not known."""
    words = {word for name in names for word in _BUCKET_WORD.findall(name.lower())}
    if not words or not words.isdisjoint(_OF_SOMEBODY):
        return False
    is_archive = not words.isdisjoint(_ARCHIVES) or any(word.endswith(("archive", "archiv")) for word in words)
    is_of_a_company = not words.isdisjoint(_OF_A_COMPANY)
    return (is_archive and (is_of_a_company or len(words) > _FEW)) or (is_of_a_company and not words.isdisjoint(_KEPT))


def is_unnamed_bucket(names: Collection[str], domains: Sequence[str]) -> bool:
    """The same, for a company that named none of its buckets among its domains (a name without a dot)."""
    return all("." in domain for domain in domains) and is_own_bucket(names)


def are_named_buckets(names: Collection[str], domains: Sequence[str]) -> bool:
    """Are all of these buckets among what the company named?"""
    return bool(names) and all("." not in name and name.lower() in domains for name in names)


def sites_in(text: str) -> list[str]:
    """The SharePoint sites whose addresses a text names."""
    return [host for host in hosts_in(text) if is_within(host, _SITES)] if _SITES in text.lower() else []


def may_be_inside(hosts: Collection[str], domains: Sequence[str]) -> bool:
    """Hosts that a company which named none of its own most often means itself by: its SharePoint sites (a person's own
    folders, `acme-my.…`, are none), and names that call themselves inner. Whose they are is not known."""
    names = [host.lower().rstrip(".") for host in hosts]
    is_unnamed = {True: not any(is_within(domain, _SITES) for domain in domains), False: not domains}
    return bool(names) and all(
        (is_unnamed[is_within(name, _SITES)] and _is_called_inner(name)) or is_of_the_company(name, domains)
        for name in names
    )


def _is_called_inner(name: str) -> bool:
    if is_within(name, _SITES):
        return f"-my.{_SITES}" not in name
    return not _INNER.isdisjoint(name.split(".")[:-1]) and not is_own_cloud(name) and not is_drop_site(name)


def is_within(name: str, domain: str) -> bool:
    return name == domain or name.endswith(f".{domain}")
