"""libcurl connects from C: the address and the body a handle is given stand for what it asks."""


class Part(object):
    """Hears what handles of libcurl are set to."""

    def __init__(self, observer):
        self.observer = observer
        self.wrap = observer.wrap
        self.proxied = observer.proxied
        self.given = {}  # handles, by identity: their address, and what is posted
        self.patches = {
            "pycurl": self.pycurl,
            "pycurl/__init__.py": self.pycurl,
            "curl_cffi/curl.py": self.curl_cffi,
        }

    def pycurl(self, module):
        part, original = self, module.Curl
        bodies = (module.POSTFIELDS, module.COPYPOSTFIELDS)

        def setopt(handle, option, *value):
            if value and option == module.URL:
                part.observer.hook.quietly(part.asks, handle, value[0])
            elif value and option == module.PROXY:
                part.observer.hook.quietly(part.proxied, value[0])
            elif value and option in bodies:
                part.observer.hook.quietly(part.posts, handle, value[0])
            return original.setopt(handle, option, *value)

        module.Curl = type(
            "Curl", (original,), {"setopt": setopt, "__module__": original.__module__, "__doc__": original.__doc__}
        )

    def curl_cffi(self, module):
        def set_to(curl, option, value=None, *_, **__):
            name = getattr(option, "name", "")
            if value and name == "URL":
                self.asks(curl, value)
            elif value and name == "PROXY":
                self.proxied(value)
            elif value and name in ("POSTFIELDS", "COPYPOSTFIELDS"):
                self.posts(curl, value)

        self.wrap(module.Curl, "setopt", before=set_to)

    def asks(self, handle, url):
        """An address is set; what is posted may have been set before."""
        url = self.observer.plain(url)
        url = url if "://" in url else "http://" + url
        before, body = self.given.get(id(handle), (None, None))
        self.keep(handle, url, None)
        self.observer.asked(url, "GET", {}, None, is_seen=False)
        if before is None and body is not None:
            self.posts(handle, body)

    def posts(self, handle, body):
        url, _ = self.given.get(id(handle), (None, None))
        if url is None:
            self.keep(handle, None, body)
            return
        _, host, port, path = self.observer.providers.split_url(url)
        if host:
            self.observer.asked_model(host, port, path, "POST", {}, body)

    def keep(self, handle, url, body):
        if len(self.given) < 1000 or id(handle) in self.given:
            self.given[id(handle)] = (url, body)
