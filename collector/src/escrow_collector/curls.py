"""libcurl connects from C: what a handle is set to stands for what it asks, once it is told to."""

from _weakref import ref

_OPTIONS = {
    "URL": "url", "POSTFIELDS": "body", "COPYPOSTFIELDS": "body", "HTTPPOST": "form", "HTTPHEADER": "headers",
    "POST": "posts", "CUSTOMREQUEST": "method", "PROXY": "proxy",
}  # fmt: skip
_MOST_HANDLES = 1000


class Part(object):
    """Hears what handles of libcurl are set to, and when they go."""

    def __init__(self, observer):
        self.observer = observer
        self.wrap = observer.wrap
        self.given = {}  # what a handle is set to, as long as it lives, by identity
        self.patches = {
            "pycurl": self.pycurl,
            "pycurl/__init__.py": self.pycurl,
            "curl_cffi/curl.py": self.curl_cffi,
            "curl_cffi/aio.py": self.curl_cffi_multi,
        }

    def pycurl(self, module):
        known = {getattr(module, name): kind for name, kind in _OPTIONS.items() if hasattr(module, name)}

        def set_to(result, handle, option, value=None, *_):
            self.set_to(handle, known.get(option), value)

        for name in ("setopt", "setopt_string", "unsetopt"):
            self.wrap(module.Curl, name, after=set_to)
        self.heard(module.Curl)
        self.wrap(module.CurlMulti, "add_handle", before=lambda multi, handle: self.goes(handle))

    def curl_cffi(self, module):
        def set_to(result, handle, option, value=None):
            self.set_to(handle, _OPTIONS.get(getattr(option, "name", "")), value)

        self.wrap(module.Curl, "setopt", after=set_to)
        self.heard(module.Curl)

    def curl_cffi_multi(self, module):
        self.wrap(module.AsyncCurl, "add_handle", before=lambda multi, handle: self.goes(handle))

    def heard(self, kind):
        for name in ("perform", "perform_rb", "perform_rs"):
            self.wrap(kind, name, before=lambda handle, *_, **__: self.goes(handle))
        self.wrap(kind, "reset", after=lambda result, handle, *_: self.given.pop(id(handle), None))

    def set_to(self, handle, kind, value):
        """An option is set; without a value it is taken back."""
        if kind is None:
            return
        options = self.options(handle)
        if value is None:
            options.pop(kind, None)
        else:
            options[kind] = value

    def options(self, handle):
        """What this handle is set to. Another that lies where one was knows nothing of it."""
        known = self.given.get(id(handle))
        if known is None or known[0]() is not handle:
            name, given = id(handle), self.given
            if len(given) >= _MOST_HANDLES:
                return {}
            known = given[name] = (ref(handle, lambda gone: given.pop(name, None)), {})
        return known[1]

    def goes(self, handle):
        """A request is sent."""
        options, plain, calls = self.options(handle), self.observer.plain, self.observer.part("calls")
        if not options.get("url"):
            return
        url = plain(options["url"])
        url = url if "://" in url else "http://" + url
        if options.get("proxy"):
            calls.proxied(options["proxy"])
        form, body = options.get("form"), options.get("body")
        if form is not None:
            body = calls.providers.form_of(form)
        is_post = options.get("posts") or form is not None or body is not None
        method = options.get("method") or ("POST" if is_post else "GET")
        lines = [plain(line).partition(":") for line in options.get("headers") or ()]
        headers = {name.strip().lower(): value.strip() for name, _, value in lines}
        calls.asked(url, method, headers, body, is_seen=False)
