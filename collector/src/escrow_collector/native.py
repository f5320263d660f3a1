"""Has the optional audit filter of collector/native hear the events, where it was built for this machine."""


def listen(path, audit, *known):
    """Have the module of collector/native listen, kept out of `sys.modules`; False where it cannot be loaded."""
    try:
        import _frozen_importlib as machinery
        import _frozen_importlib_external as external

        loader = external.ExtensionFileLoader("_escrow_filter", path)
        module = loader.create_module(machinery.ModuleSpec("_escrow_filter", loader, origin=path))
        loader.exec_module(module)
        module.listen(audit, *known)
    except Exception:  # the hook edge: built for another machine; the path in Python is there
        return False
    return True
