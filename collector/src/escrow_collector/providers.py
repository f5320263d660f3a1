"""Whose model a host, a client or a request is: tables of names, and functions that only read texts."""

_HOSTS = {
    "api.openai.com": "openai", "api.anthropic.com": "anthropic", "generativelanguage.googleapis.com": "google",
    "api.mistral.ai": "mistral", "codestral.mistral.ai": "mistral", "api.cohere.com": "cohere",
    "api.cohere.ai": "cohere", "api.groq.com": "groq", "api.deepseek.com": "deepseek",
    "api.x.ai": "xai", "api.perplexity.ai": "perplexity",
    "openrouter.ai": "openrouter", "api.together.xyz": "together", "api.fireworks.ai": "fireworks",
    "api-inference.huggingface.co": "huggingface", "router.huggingface.co": "huggingface",
    "dashscope.aliyuncs.com": "alibaba", "api.moonshot.cn": "moonshot", "api.replicate.com": "replicate",
    "dashscope-intl.aliyuncs.com": "alibaba", "api.moonshot.ai": "moonshot", "open.bigmodel.cn": "zhipu",
    "api.z.ai": "zhipu", "api.cerebras.ai": "cerebras", "api.ai21.com": "ai21", "api.voyageai.com": "voyage",
    "api.sambanova.ai": "sambanova", "api.studio.nebius.ai": "nebius", "api.hyperbolic.xyz": "hyperbolic",
    "integrate.api.nvidia.com": "nvidia", "api.deepinfra.com": "deepinfra", "api.writer.com": "writer",
    "models.inference.ai.azure.com": "github", "models.github.ai": "github", "api.reka.ai": "reka",
    "api.jina.ai": "jina", "api.minimax.chat": "minimax", "api.lepton.ai": "lepton", "api.novita.ai": "novita",
    "api.aleph-alpha.com": "aleph-alpha", "chat.maritaca.ai": "maritaca", "ark.cn-beijing.volces.com": "volcengine",
    "ai-gateway.vercel.sh": "vercel", "api.stability.ai": "stability", "api.githubcopilot.com": "github",
}  # fmt: skip
_HOST_ENDS = (
    (".openai.azure.com", "azure-openai"), (".services.ai.azure.com", "azure-openai"),
    (".cognitiveservices.azure.com", "azure-openai"), ("aiplatform.googleapis.com", "google"),
    (".maritaca.ai", "maritaca"), (".api.openai.com", "openai"), (".endpoints.huggingface.cloud", "huggingface"),
    (".ml.cloud.ibm.com", "watsonx"), (".inference.ai.azure.com", "azure-ai"), (".models.ai.azure.com", "azure-ai"),
)  # fmt: skip
_AGENTS = (
    ("azureopenai/python", "azure-openai"), ("openai/python", "openai"),
    ("anthropicbedrock/python", "bedrock"), ("anthropicbedrockmantle/python", "bedrock"),
    ("anthropicaws/python", "bedrock"), ("anthropicvertex/python", "google"),
    ("anthropicfoundry/python", "azure-ai"), ("anthropic/python", "anthropic"), ("groq/python", "groq"),
    ("mistralai", "mistral"), ("mistral-client-python", "mistral"), ("cohere/", "cohere"),
    ("google-genai-sdk", "google"), ("ollama-python", "ollama"), ("together/python", "together"),
    ("hf_hub/", "huggingface"), ("replicate-python", "replicate"), ("dashscope", "alibaba"), ("xai-sdk", "xai"),
    ("google-cloud-aiplatform", "google"), ("genai-py", "google"), ("ai21", "ai21"), ("voyageai", "voyage"),
    ("ibm-watsonx-ai", "watsonx"), ("azsdk-python-ai-inference", "azure-ai"), ("vertex-genai-sdk", "google"),
)  # fmt: skip
ASKS = (
    "/chat/completions", "/completions", "/responses", "/embeddings", "/messages", "/images/generations",
    ":generatecontent", ":streamgeneratecontent", ":predict", "/invoke", "/converse",
    "/api/chat", "/api/generate", "/v2/chat", "/v1/chat",
    "/v2/embed", "/audio/transcriptions", "/embed", "/rerank", "/invoke-with-response-stream", "/converse-stream",
    "/api/embed", "/api/embeddings", "/audio/speech", "/generation", "/predictions", "/moderations",
    "/text/chat", "/text/generation", "/text/chat_stream", "/text/embeddings", ":embedcontent", ":batchembedcontents",
    ":rawpredict", ":streamrawpredict",
)  # fmt: skip
# Libraries whose client tells another name than its own: the module that makes the request says whose it is.
STAINLESS = "x-stainless-lang"  # the headers of clients generated alike, whose own name leads their user agent
SDKS = {"dashscope": "alibaba", "zhipuai": "zhipu", "replicate": "replicate", "fireworks": "fireworks",
         "voyageai": "voyage", "ai21": "ai21", "cerebras": "cerebras", "xai_sdk": "xai", "maritalk": "maritaca",
         "ibm_watsonx_ai": "watsonx", "writerai": "writer", "deepseek": "deepseek", "zai": "zhipu",
         "perplexity": "perplexity", "sambanova": "sambanova", "reka": "reka", "aleph_alpha_client": "aleph-alpha",
         "openai": "openai", "anthropic": "anthropic", "together": "together", "huggingface_hub": "huggingface",
         "groq": "groq", "mistralai": "mistral", "cohere": "cohere", "ollama": "ollama"}  # fmt: skip
# The same of packages that share their first name with others.
_WITHIN = (("google.genai", "google"), ("google.generativeai", "google"), ("google.cloud.aiplatform", "google"),
           ("vertexai", "google"), ("azure.ai.inference", "azure-ai"))  # fmt: skip
# Libraries that speak to many providers, each through a part of its own, and what they call a provider.
_PARTS = ("langchain_", "llama_index.llms.", "llama_index.embeddings.")
_SAID = {
    "mistralai": "mistral", "google_genai": "google", "google_vertexai": "google", "gemini": "google",
    "vertex": "google", "vertex_ai": "google", "azure": "azure-openai", "azure_openai": "azure-openai",
    "azure_ai": "azure-ai",
    "aws": "bedrock", "bedrock_converse": "bedrock", "ibm": "watsonx", "nvidia_ai_endpoints": "nvidia",
    "nvidia_nim": "nvidia", "cohere_chat": "cohere", "ollama_chat": "ollama", "together_ai": "together",
    "togetherai": "together", "fireworks_ai": "fireworks", "voyageai": "voyage", "dashscope": "alibaba",
    "google": "google", "palm": "google", "xai": "xai", "huggingface_api": "huggingface", "zai": "zhipu",
    "text-completion-openai": "openai",
}  # fmt: skip
_KNOWN = frozenset(_HOSTS.values()) | frozenset(_SAID.values()) | frozenset(SDKS.values())
_BEDROCK = frozenset("bedrock bedrock-runtime bedrock-runtime-fips bedrock-agent bedrock-agent-runtime".split())
_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
_MOST_NAMED = 1000
_MOST_READ = 1 << 26
_MODEL_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:/@-")


def split_url(url):
    """`(scheme, host, port, path)`; user and password are left behind."""
    scheme, mark, rest = plain(url).partition("://")
    if not mark:
        return "", "", 0, ""
    place = rest.split("/", 1)[0].split("?", 1)[0].split("#", 1)[0]
    path = rest[len(place) :]
    place = place.rsplit("@", 1)[-1]
    host, _, port = place.rpartition(":") if place.rpartition(":")[2].isdigit() else (place, "", "")
    scheme, host = scheme.lower(), host.strip("[]").lower()
    if not all(letter.isalnum() or letter in ".-_:%" for letter in host):
        return scheme, "", 0, ""  # whatever stands there is no host, and may be anything
    return scheme, host, int(port) if port else _PORTS.get(scheme, 0), path


def provider_of(host, port, agent):
    """Whose model answers there; None when it is no model's host and no model's client asks."""
    host = host.lower()
    if host in _HOSTS:
        return _HOSTS[host]
    for end, provider in _HOST_ENDS:
        if host.endswith(end):
            return provider
    if host.endswith((".amazonaws.com", ".amazonaws.com.cn")) and _BEDROCK.intersection(host.split(".")):
        return "bedrock"
    if str(port) == "11434":
        return "ollama"
    return agent_provider(agent)


def by_client(path, headers):
    """Whose client makes a request, by what is its own in path and headers."""
    lower = path.split("?", 1)[0].lower()
    if "/openai/deployments/" in lower:
        return "azure-openai"
    found = agent_provider(header(headers, "user-agent"))
    if found is not None:
        return found
    if lower.startswith("/model/") and lower.endswith(ASKS):
        return "bedrock"
    return "bedrock" if "/bedrock/aws4_request" in header(headers, "authorization") else None


def is_asking(path):
    """Is this how a model is asked?"""
    path = path.split("?", 1)[0].lower()
    return path.endswith(ASKS + ("/realtime",)) or ":generate" in path or "/predictions" in path


def is_conversation(path):
    """Does a request begin a conversation with a model that its query names?"""
    return "/realtime?" in path


def made_for(module):
    """The provider a library is made for, by a module of it; None of one that is made for none or many."""
    found = SDKS.get(module.partition(".")[0])
    return found or next((provider for start, provider in _WITHIN if module.startswith(start)), None)


def said_by(module, frame):
    """The provider a library that speaks to many was told to ask, by its part for that provider or by its word for it.

    None where it says OpenAI: that client is made for Azure and others too, and tells itself apart.
    """
    if module.startswith("litellm"):
        said = frame.f_locals.get("custom_llm_provider")
        return _provider_said(said) if isinstance(said, str) else None
    for start in _PARTS:
        if module.startswith(start):
            return _provider_said(module[len(start) :].partition(".")[0])
    return None


def _provider_said(name):
    name = _SAID.get(name.lower(), name.lower()).replace("_", "-")
    return name if name in _KNOWN and name != "openai" else None


def by_shape(path, headers):
    """Whose interface a request speaks, for a host nobody knows: a gateway, or a model of one's own."""
    if path.endswith(("/api/chat", "/api/generate", "/api/embed")):
        return "ollama"
    if ":generatecontent" in path or ":streamgeneratecontent" in path or ":embedcontent" in path:
        return "google"
    if path.endswith("/messages") and header(headers, "anthropic-version"):
        return "anthropic"
    if "/openai/deployments/" in path:
        return "azure-openai"
    if path.endswith(("/chat/completions", "/v1/completions", "/v1/responses", "/v1/embeddings")):
        return "openai"
    return None


def agent_provider(agent):
    agent = agent.lower()
    for mark, provider in _AGENTS:
        if mark in agent:
            return provider
    return None


def models_named(path, body):
    """The models a request names: one in its path, or those in its body."""
    model = model_in_path(path)
    return [model] if model else models_in_body(body)


def model_in_path(path):
    """`/models/NAME:generateContent`, `/deployments/NAME/…`, `/model/NAME/invoke`, `/models/OWNER/NAME/predictions`."""
    path, _, query = path.partition("?")
    if path.endswith("/realtime"):
        said = dict(one.partition("=")[::2] for one in query.split("&"))
        return _model(said.get("model") or said.get("deployment") or "")
    for mark in ("/models/", "/deployments/", "/model/"):
        if mark not in path:
            continue
        front, _, rest = path.partition(mark)
        name = rest.partition("/")[0]
        if mark == "/models/":
            name, _, verb = name.rpartition(":")
            if not name or not verb.isalpha():
                name = _model_of_an_owner(front, rest.split("/"))
        for code, letter in (("%3A", ":"), ("%2F", "/"), ("%40", "@")):
            name = name.replace(code, letter).replace(code.lower(), letter)
        return _model(name)
    return None


def _model_of_an_owner(front, parts):
    """`OWNER/NAME` of Replicate's and Hugging Face's addresses."""
    if parts[2:3] == ["predictions"]:
        return "/".join(parts[:2])
    if front.endswith("/hf-inference"):
        ends = [place for place, part in enumerate(parts) if part in ("pipeline", "v1")]
        return "/".join(parts[: ends[0] if ends else None])
    return ""


def models_in_body(body):
    """What the body's own `"model"` says; of a batch what each request in it says. Nothing else is looked at."""
    if isinstance(body, str):
        body = body.encode("utf-8", "replace")
    if not isinstance(body, (bytes, bytearray)):
        return []
    if body[:2] == b"--":  # a form of several parts
        place = body.find(b'name="model"')
        value = bytes(body[place : place + 300]).partition(b"\r\n\r\n")[2] if place >= 0 else b""
        named = [value.split(b"\r\n", 1)[0]]
    else:
        named = _outermost(body, _named_in(body))
    models = [_model(one.decode("utf-8", "replace")) for one in named]
    return [one for one in dict.fromkeys(models) if one]


def _named_in(body):
    """`(place, value)` of every `"model"` that is a name in some object of a body."""
    found, place = [], -1
    for _ in range(_MOST_NAMED):
        place = body.find(b'"model', place + 1, _MOST_READ)
        if place < 0:
            break
        if body[max(0, place - 100) : place].rstrip()[-1:] in (b"{", b","):
            name, _, rest = bytes(body[place + 1 : place + 250]).partition(b'"')
            rest = rest.lstrip()
            if name in (b"model", b"model_id") and rest[:1] == b":" and rest[1:].lstrip()[:1] == b'"':
                found.append((place, rest[1:].lstrip()[1:].split(b'"', 1)[0]))
    return found


def _outermost(body, found):
    """The values that stand in as few objects as any of them."""
    if len({value for _, value in found}) < 2:
        return [value for _, value in found[:1]]
    import re

    depth, least, kept, waiting = 0, None, [], list(found)
    for token in re.finditer(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]', bytes(body[: found[-1][0] + 12])):
        while waiting and waiting[0][0] <= token.start():
            value = waiting.pop(0)[1]
            if least is None or depth < least:
                least, kept = depth, []
            if depth == least:
                kept.append(value)
        depth += {b"{": 1, b"[": 1, b"}": -1, b"]": -1}.get(token.group(), 0)
    return kept[:20]


def form_of(fields):
    """A body that says no more than the model a form of several parts names; None of what is no form.

    Its fields are pairs, or things with a name and a value.
    """
    if fields is None:
        return None
    for field in list(fields)[:50]:
        pair = field if isinstance(field, tuple) else (getattr(field, "name", None), getattr(field, "value", None))
        name, value = pair[:2]
        if name == "model" and isinstance(value, (str, bytes)):
            return b'{"model":"%s"}' % plain(value).encode("utf-8", "replace")
    return b""


def _model(name):
    name = name[7:] if name.startswith("models/") else name  # as Google's interface has it
    return name if 0 < len(name) <= 200 and _MODEL_LETTERS.issuperset(name) else None


def header(headers, name):
    if not headers:
        return ""
    try:
        value = headers.get(name) or headers.get(name.title()) or headers.get(name.capitalize())
    except (AttributeError, TypeError):
        return ""
    return plain(value) if value else ""


def plain(value):
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "replace")
    return str(value)
