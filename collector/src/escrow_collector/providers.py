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
    ("azureopenai/python", "azure-openai"), ("openai/python", "openai"), ("asyncopenai/python", "openai"),
    ("anthropic/python", "anthropic"), ("asyncanthropic/python", "anthropic"), ("groq/python", "groq"),
    ("asyncgroq/python", "groq"), ("mistralai", "mistral"), ("mistral-client-python", "mistral"), ("cohere/", "cohere"),
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
_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
_DOES = ("generate", "stream", "embed", "batchembed", "predict", "rawpredict")
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
    if host.startswith("bedrock-runtime") and host.endswith((".amazonaws.com", ".amazonaws.com.cn")):
        return "bedrock"
    if str(port) == "11434":
        return "ollama"
    return agent_provider(agent)


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


def model_in_path(path):
    """`/models/NAME:generateContent`, `/deployments/NAME/...`, `/model/NAME/invoke`."""
    for mark in ("/models/", "/deployments/", "/model/"):
        if mark in path:
            name = path.split(mark, 1)[1].split("/", 1)[0].split("?", 1)[0]
            does = name.rpartition(":")[2].lower()
            name, verb = (name.rpartition(":")[0], does) if does.startswith(_DOES) else (name, "x")
            name = name.replace("%3A", ":").replace("%3a", ":")
            return _model(name) if mark != "/models/" or verb != "x" else None
    return None


def model_in_body(body):
    """The value of the body's own `"model"`; nothing else of a body is looked at."""
    if isinstance(body, str):
        body = body[: 1 << 20].encode("utf-8", "replace")
    if not isinstance(body, (bytes, bytearray)):
        return None
    place = -1
    for _ in range(8):
        place = body.find(b'"model"', place + 1, 1 << 20)
        if place < 0:
            break
        if body[:place].rstrip()[-1:] in (b"{", b","):
            value = bytes(body[place + 7 : place + 160]).lstrip()
            if value[:1] == b":" and value[1:].lstrip()[:1] == b'"':
                return _model(value[1:].lstrip()[1:].split(b'"', 1)[0].decode("utf-8", "replace"))
    _, mark, field = bytes(body[: 1 << 20]).partition(b'name="model"')  # a form of several parts
    value = field[:200].partition(b"\r\n\r\n")[2] if mark else b""
    return _model(value.split(b"\r\n", 1)[0].decode("utf-8", "replace"))


def form_of(fields):
    """A body that says no more than the model a form of several parts names; None where it names none."""
    for field in list(fields or ())[:50]:
        if getattr(field, "name", None) == "model":
            value = getattr(field, "value", None)
            return b'{"model":"%s"}' % plain(value).encode("utf-8", "replace") if value else None
    return None


def _model(name):
    name = name[7:] if name.startswith("models/") else name  # as Google's interface has it
    return name if 0 < len(name) <= 100 and _MODEL_LETTERS.issuperset(name) else None


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
