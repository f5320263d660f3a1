"""What is asked over HTTP, as the libraries that ask send it: of which host, and if that is a model's, of which model.

A request counts as it goes out, not as it is made ready. Of a body only the model it names is looked at.
"""

# Whoever asks through `http.client` and was heard already.
_ASKERS = ("urllib.request", "requests.sessions", "urllib3.connectionpool")
_METHODS = (b"GET", b"POST", b"PUT", b"PATCH", b"DELETE", b"HEAD", b"OPTIONS")


class Part(object):
    """Hears requests, and whose models they ask."""

    def __init__(self, observer):
        self.observer = observer
        self.hook = observer.hook
        self.count = observer.count
        self.plain = observer.plain
        self.frames = observer.frames
        self.wrap = observer.wrap
        self.heads = {}  # requests of `http.client` whose body is to come, by their connection
        self.told = {}  # heads that were told of before they are sent, by thread
        self.bringers = {}  # libraries that imported others, which are made for one provider
        self.tunnelled = []  # where conversations were to be over a proxy, until they begin
        self.patches = {
            "httpx/_client.py": self.httpx_client,
            "httpx/_config.py": self.httpx_config,
            "httpx2/_client.py": self.httpx_client,
            "httpx2/_config.py": self.httpx_config,
            "_sync/connection_pool.py": self.httpcore_pool,
            "_async/connection_pool.py": self.httpcore_pool,
            "requests/sessions.py": self.requests_sessions,
            "urllib3/poolmanager.py": self.urllib3_pools,
            "urllib3/connectionpool.py": self.urllib3_asks,
            "aiohttp/client_reqrep.py": self.aiohttp_requests,
            "http/client.py": self.http_client,
            "tornado/simple_httpclient.py": self.tornado,
            "tornado/curl_httpclient.py": self.tornado,
            "websockets/client.py": self.websockets,
            "asyncio/client.py": self.websockets_tunnel,
            "sync/client.py": self.websockets_tunnel,
            "websocket/_core.py": self.websocket_client,
            "grpc/__init__.py": self.grpc,
        }

    @property
    def providers(self):
        """Whose model is asked."""
        return self.observer.reading("providers")

    def asked(self, url, method, headers, body, is_seen=True):
        """A request is about to go out: to which host, and if that is a model's, to which model.

        Where its connection will be seen too (`is_seen`), one that is never made reached nobody.
        """
        scheme, host, port, path = self.providers.split_url(url)
        if not host:
            return
        provider = self.provider(host, port, path, headers)
        if provider is not None:
            self.hook.may_ask(provider)
        self.count(("request", host, str(port), "told") if is_seen else ("request", host, str(port)))
        self.asked_model(provider, path, method, headers, body)

    def asked_model(self, provider, path, method, headers, body):
        """A provider is asked; for which models, where the request names one or one that cannot be seen."""
        if provider is None:
            return
        self.count(("met", provider))
        self.went_through()
        if self.plain(method).upper() != "POST" and not self.providers.is_conversation(path):
            return
        if isinstance(body, (list, tuple)) and all(isinstance(one, bytes) for one in body):
            body = b"".join(body)
        models = self.providers.models_named(path, body)
        if not models and not isinstance(body, (str, bytes, bytearray)) and self.providers.is_asking(path):
            models = [""]
        agent = self.providers.header(headers, "user-agent")
        sdk = agent.split(" ", 1)[0][:60] if self.providers.agent_provider(agent) else ""
        for model in models:
            self.count(("llm", provider, model, sdk))

    def went_through(self):
        """Libraries made for one provider that stand on the way to whichever is asked, and those they brought along:
        none of them is there for nothing."""
        for frame in self.frames(80):
            name = str(frame.f_globals.get("__name__"))
            for one in [name] + list(self.bringers.get(name.partition(".")[0], ())):
                fact = ("through", self.providers.made_for(one))
                if fact[1] and fact not in self.hook.counts:
                    self.count(fact)

    def brought(self, top):
        """A library made for one provider is imported: by the script, or by libraries that need it?"""
        for frame in self.frames(400):
            path = frame.f_code.co_filename
            if "-packages/" not in path and path.startswith(("<frozen ",) + self.hook.roots):
                continue  # the machinery of imports
            if path[:1] == "<" or not self.hook.is_library(path):
                return
            self.bringers.setdefault(str(frame.f_globals.get("__name__")).partition(".")[0], set()).add(top)

    def provider(self, host, port, path, headers):
        """Whose model is asked: by the host, by what a library that speaks to many was told, by the client's own name,
        else by the library that makes the request, else by the way it asks."""
        agent = self.providers.header(headers, "user-agent")
        found = self.providers.provider_of(host, port, "")
        if found == "azure-ai" and "/openai/" in path:
            return "azure-openai"  # one host serves both
        if found is not None:
            return found
        asks, by_library = self.providers.is_asking(path), None
        for frame in self.frames(60) if asks else ():
            name = str(frame.f_globals.get("__name__"))
            said = self.providers.said_by(name, frame)
            if said is not None:
                return said
            by_library = by_library or self.providers.made_for(name)
        found = self.providers.by_client(path, headers)
        is_generated = bool(self.providers.header(headers, self.providers.STAINLESS))
        if found is None and is_generated:
            found = self.by_kind()
        if found is not None or not asks:
            return found
        if by_library is not None:
            return by_library
        if is_generated and "/" in agent:
            name = agent.split("/", 1)[0].lower()
            return name[5:] if name.startswith("async") else name
        return self.providers.by_shape(path.split("?", 1)[0].lower(), headers)

    def by_kind(self):
        """A client of a class of the script's own tells that name: the class it was made from says whose it is."""
        for frame in self.frames(40):
            if self.providers.made_for(str(frame.f_globals.get("__name__"))):
                for kind in type(frame.f_locals.get("self")).__mro__:
                    found = self.providers.agent_provider(kind.__name__ + "/python")
                    if found is not None:
                        return found
        return None

    # --- http.client ----------------------------------------------------------------------------------------------

    def http_connecting(self, connection):
        """It connects to send what stands in a frame of its own: a request that is made, also where nobody answers.

        Was there one?"""
        for frame in self.frames(8):
            if frame.f_code.co_name == "_send_output" and frame.f_globals.get("__name__") == "http.client":
                head = frame.f_locals.get("msg")
                if frame.f_locals.get("self") is not connection or not isinstance(head, bytes):
                    return False
                self.told[self.hook.thread()] = head
                return self.http_sends(connection, head, frame.f_locals.get("message_body"), is_seen=True)
        return False

    def http_sent(self, connection, data):
        """What it sends; what others ask for by way of it was noted where they ask."""
        line = bytes(data[:300])
        if line[:8] == b"CONNECT ":
            host, _, port = line[8:].split(b" ", 1)[0].rpartition(b":")
            self.observer.reaches(self.plain(host).strip("[]"), self.plain(port))
        elif line.split(b" ", 1)[0] in _METHODS:
            if self.told.pop(self.hook.thread(), None) is not data:
                self.http_sends(connection, data, None, is_seen=False)
        elif id(connection) in self.heads:
            self.asked_model(*self.heads.pop(id(connection)), body=data)

    def http_sends(self, connection, head, body, is_seen):
        """A request by its head, and by its body where that is there already; was it one nobody told of?"""
        self.heads.pop(id(connection), None)
        if self.is_noted_above(_ASKERS):
            return False
        lines = bytes(head[:8192]).decode("latin-1").split("\r\n\r\n", 1)[0].split("\r\n")
        method, path = lines[0].split(" ")[:2]
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
        host = getattr(connection, "_tunnel_host", None) or connection.host
        port = getattr(connection, "_tunnel_port", None) or connection.port
        if "://" in path:
            _, host, port, path = self.providers.split_url(path)
            self.count(("proxy", self.plain(connection.host), str(connection.port)))
        host = self.plain(host)
        provider = self.provider(host, port, path, headers)
        self.hook.may_ask(provider)
        self.count(("request", host, str(port), "told") if is_seen else ("request", host, str(port)))
        if method != "POST" or isinstance(body, (bytes, bytearray, list, tuple)):
            self.asked_model(provider, path, method, headers, body)
        elif provider is not None:
            self.heads[id(connection)] = (provider, path, method, headers)
        return True

    def http_client(self, module):
        """Before Python 3.10 no event tells what is sent."""

        def sending(connection, message_body=None, *_, **__):
            head = b"\r\n".join(connection._buffer)
            self.http_sends(connection, head, message_body, is_seen=connection.sock is None)

        self.wrap(module.HTTPConnection, "_send_output", before=sending)

    def is_noted_above(self, askers):
        for frame in self.frames(30):
            if frame.f_globals.get("__name__") in askers:
                return True
        return False

    # --- libraries ------------------------------------------------------------------------------------------------

    def httpx_client(self, module):
        """What is sent, not what is only made ready."""

        def sending(client, request, *_, **__):
            body = getattr(request, "_content", None)
            if body is None:
                body = self.providers.form_of(getattr(getattr(request, "stream", None), "fields", None))
            self.asked(str(request.url), request.method, request.headers, body)

        for name in ("Client", "AsyncClient"):
            self.wrap(getattr(module, name, None), "send", before=sending)

    def httpx_config(self, module):
        def made(result, proxy, *_, **__):
            self.proxied(str(proxy.url))

        self.wrap(module.Proxy, "__init__", after=made)

    def httpcore_pool(self, module):
        """What goes out without a client of httpx."""
        if not module.__name__.startswith("httpcore"):
            return

        def sending(pool, request, *_, **__):
            if self.is_noted_above(("httpx._client", "httpx2._client")):
                return
            proxy, url, stream = getattr(pool, "_proxy_url", None), request.url, request.stream
            if proxy is not None:
                self.proxied(_written(proxy))
            body = getattr(stream, "_content", getattr(stream, "_stream", None))
            headers = {self.plain(name).lower(): value for name, value in request.headers}
            self.asked(_written(url) + self.plain(url.target), request.method, headers, body)

        self.wrap(getattr(module, "ConnectionPool", None), "handle_request", before=sending)
        self.wrap(getattr(module, "AsyncConnectionPool", None), "handle_async_request", before=sending)

    def requests_sessions(self, module):
        def sending(session, request, *_, **__):
            self.asked(request.url, request.method or "GET", request.headers, request.body)

        self.wrap(module.Session, "send", before=sending)

    def urllib3_pools(self, module):
        def made(result, manager, *_, **__):
            self.count(("proxy", self.plain(manager.proxy.host), str(manager.proxy.port)))

        self.wrap(module.ProxyManager, "__init__", after=made)

    def urllib3_asks(self, module):
        """Whoever asks through urllib3 passes here: requests, which was heard before, and botocore, which was not."""

        def asking(pool, method, url, body=None, headers=None, *_, **__):
            if not self.is_noted_above(("requests.sessions",)):
                whole = url if "://" in url else "%s://%s:%s%s" % (pool.scheme, pool.host, pool.port or 0, url)
                self.asked(whole, method, pool.headers if headers is None else headers, body)

        self.wrap(module.HTTPConnectionPool, "urlopen", before=asking)

    def aiohttp_requests(self, module):
        def asked(result, request, method, url, *_, **named):
            _, host, port, _ = self.providers.split_url(str(url))
            if ("proxy", host, str(port)) in self.hook.counts:
                return  # it is how one asks a proxy for a connection
            body = getattr(named.get("data"), "_value", named.get("data"))
            if not isinstance(body, (str, bytes, bytearray)):
                body = self.providers.form_of(_fields_of(request))
            self.asked(str(url), method, request.headers, body)
            if named.get("proxy"):
                self.proxied(str(named["proxy"]))

        self.wrap(module.ClientRequest, "__init__", after=asked)

    def tornado(self, module):
        def sending(client, request, *_, **__):
            self.asked(request.url, request.method, request.headers, request.body)

        for name in ("SimpleAsyncHTTPClient", "CurlAsyncHTTPClient"):
            self.wrap(module.__dict__.get(name), "fetch_impl", before=sending)

    def websockets(self, module):
        """The request with which a conversation begins."""

        def sending(protocol, request, *_, **__):
            to = getattr(protocol, "uri", None) or protocol.wsuri
            if to in self.tunnelled:
                self.tunnelled.remove(to)  # it was told when the way there was asked for
            else:
                self.conversation(to, request.path, request.headers)

        self.wrap(getattr(module, "ClientProtocol", None), "send_request", before=sending)

    def websockets_tunnel(self, module):
        """A proxy is asked for the way to where a conversation is to be; it may say no."""

        def asking(proxy, to, *_, **__):
            self.proxied("%s://%s:%d" % (proxy.scheme, proxy.host, proxy.port))
            self.conversation(to, to.resource_name, {})
            if len(self.tunnelled) < 100:
                self.tunnelled.append(to)

        if module.__name__.startswith("websockets."):
            self.wrap(module, "prepare_connect_request", before=asking)

    def conversation(self, to, path, headers):
        self.asked("%s://%s:%d%s" % ("wss" if to.secure else "ws", to.host, to.port, path), "GET", headers, None)

    def websocket_client(self, module):
        self.wrap(module.WebSocket, "connect", before=lambda socket, url, *_, **__: self.asked(url, "GET", {}, None))

    def grpc(self, module):
        def opened(target, *_, **__):
            host, _, port = self.plain(target).split("://", 1)[-1].lstrip("/").split("/")[-1].rpartition(":")
            if host:
                self.observer.reaches(host, port)
                self.count(("request", host, port))

        for name in ("secure_channel", "insecure_channel"):
            self.wrap(module, name, before=opened)

    def proxied(self, url):
        """A proxy is to be asked."""
        url = self.plain(url)
        _, host, port, _ = self.providers.split_url(url if "://" in url else "http://" + url)
        self.count(("proxy", host, str(port)))


def _written(url):
    """Where an address of httpcore's leads."""
    place = url.host.decode("ascii", "replace") + (":%d" % url.port if url.port else "")
    return "%s://%s" % (url.scheme.decode("ascii", "replace"), place)


def _fields_of(request):
    """`(name, value)` of the parts of a form that aiohttp sends; None of what is no form."""
    parts = getattr(getattr(request, "body", None), "_parts", None)
    if parts is None:
        return None
    named = [(str(part.headers.get("Content-Disposition")), getattr(part, "_value", None)) for part, _, _ in parts]
    return [(name.partition('name="')[2].partition('"')[0], value) for name, value in named]
