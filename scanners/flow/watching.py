"""Calls by which a Python script records people, locks or wipes files, or opens a way into the machine."""

import ast
import re
from collections.abc import Sequence, Set

from scanners.flow.words import words
from scanners.syntax import last_of

_RECORDING = words("""
    pyperclip.paste pyperclip.waitForPaste pyperclip.waitForNewPaste win32clipboard.GetClipboardData
    clipboard.paste pandas.read_clipboard PIL.ImageGrab.grabclipboard PIL.ImageGrab.grab pyautogui.screenshot
    pyscreenshot.grab pyscreeze.screenshot mss.mss mss.tools.to_png d3dshot.create dxcam.create pyscreeze.grab
    pynput.keyboard.Listener pynput.mouse.Listener pynput.keyboard.Events pynput.mouse.Events keyboard.on_press
    keyboard.on_release keyboard.hook keyboard.record keyboard.start_recording keyboard.read_event
    keyboard.read_key mouse.hook mouse.record pyHook.HookManager pyWinhook.HookManager PyHook3.HookManager
    pyxhook.HookManager sounddevice.rec sounddevice.InputStream sounddevice.RawInputStream
    soundcard.default_microphone pyaudio.PyAudio speech_recognition.Microphone picamera.PiCamera
    picamera2.Picamera2 pygame.camera.Camera win32gui.GetForegroundWindow win32api.GetAsyncKeyState
    ctypes.windll.user32.GetAsyncKeyState ctypes.windll.user32.SetWindowsHookExA
    ctypes.windll.user32.SetWindowsHookExW pygetwindow.getActiveWindow imageio.get_reader klembord.get
    pyclip.paste xerox.paste richxerox.paste jaraco.clipboard.paste_text pyperclipimg.paste evdev.InputDevice
    pyscreenrec.ScreenRecorder vidgear.gears.ScreenGear screen_recorder.record
""") - {"imageio.get_reader", "win32gui.GetForegroundWindow", "pygetwindow.getActiveWindow"}  # fmt: skip
_RECORDING_LASTS = frozenset({"clipboard_get", "GetClipboardData", "GetAsyncKeyState", "SetWindowsHookExA",
                              "SetWindowsHookExW"})  # fmt: skip
_PASTING = frozenset({"paste", "clipboard_get", "GetClipboardData", "read_clipboard", "paste_text"})
_AGAIN = frozenset({"sleep", "after", "Timer", "run_pending", "run_forever", "add_job", "call_later", "QTimer"})
"""Who takes once what somebody just copied takes what they meant; who takes it again and again records."""
_LOCKING = words("""
    pyminizip.compress pyminizip.compress_multiple pyzipper.AESZipFile pyAesCrypt.encryptFile
    pyAesCrypt.encryptStream py7zr.SevenZipFile patoolib.create_archive zipencrypt.ZipFile zipcrypto.ZipFile
    minizip.compress pgpy.PGPMessage.encrypt
""")  # fmt: skip
_SERVING = words("""
    pyngrok.ngrok.connect ngrok.connect ngrok.forward pyngrok.ngrok.NgrokTunnel pycloudflared.try_cloudflare
    flask_cloudflared.run_with_cloudflared flask_ngrok.run_with_ngrok pyftpdlib.servers.FTPServer
    pyftpdlib.servers.ThreadedFTPServer http.server.test localtunnel.Tunnel sshtunnel.open_tunnel
    impacket.smbserver.SimpleSMBServer wsgidav.wsgidav_app.WsgiDAVApp uploadserver.main RangeHTTPServer.main
    bore.connect zrok.share pylocaltunnel.connect
""") - {"sshtunnel.open_tunnel"}  # fmt: skip
_HTTP_SERVERS = frozenset({"TCPServer", "ThreadingTCPServer", "HTTPServer", "ThreadingHTTPServer"})
_SHARED = re.compile(
    r"(?i)^(?:\\\\|//(?![\s*])|/srv\b|/mnt\b|/home\b|/etc\b|/media\b|/net\b|/share|"
    r"/volumes/|/data\b|/opt\b|/var/(?!tmp)|"
    r"smb:|[a-z]:[\\/]*(?!.*(?:temp|tmp|cache))|/$|~)"
)
_PASSING = re.compile(
    r"(?i)(?:^|[\\/_.-])(?:te?mp|temporario|temporary|cache|scratch|__pycache__|"
    r"build|dist|staging|lixo|"
    r"work|output|saida|sessions?|thumb(?:nail)?s?)(?:$|[\\/_.-])"
)  # fmt: skip
_LISTING = words("""
    glob rglob iglob walk listdir scandir iterdir list_path listdir_attr
""")
_DELETING = words("""
    remove unlink rmtree removedirs rmdir send2trash delete
""")
_LASTS = (
    frozenset(name.rpartition(".")[2] for name in (*_RECORDING, *_LOCKING, *_SERVING)) | _RECORDING_LASTS
    | _HTTP_SERVERS | {"rmtree", "VideoCapture", "encrypt_file", "remove_tree"}
)  # fmt: skip


def may_watch(last: str) -> bool:
    """May a call whose name ends like this be one of those? Never wrong towards no."""
    return last in _LASTS


def watches(dotted: str, call: ast.Call, texts: Sequence[str], names: Set[str]) -> str | None:
    """The kind of act a call is; `texts` are the literal texts it is given, names followed; `names` those used."""
    last = dotted.rpartition(".")[2]
    if dotted in _RECORDING or last in _RECORDING_LASTS:
        return None if last in _PASTING and names.isdisjoint(_AGAIN) else "records-people"
    if dotted == "cv2.VideoCapture":
        camera = call.args[0] if call.args else None
        return "records-people" if isinstance(camera, ast.Constant) and isinstance(camera.value, int) else None
    if dotted in _LOCKING or last == "encrypt_file":
        return "locks-files" if _is_locked(dotted, call, texts) else None
    if dotted in _SERVING:
        return "opens-a-way-in"
    if last in _HTTP_SERVERS:
        is_files = len(call.args) + len(call.keywords) > 1 and "SimpleHTTPRequestHandler" in names
        is_here = any(text in {"127.0.0.1", "localhost", "::1"} for text in texts)
        return "opens-a-way-in" if is_files and not is_here else None
    if last in {"rmtree", "remove_tree"}:
        return "wipes-files" if is_shared_path(texts) else None
    return None


_MOVING = frozenset({
    "upload_file", "upload_blob", "fput_object", "put_object", "upload_from_filename", "copy", "copy2", "copyfile",
})  # fmt: skip
"""What is put somewhere else before it is deleted is moved."""


def may_wipe(names: Set[str]) -> bool:
    """May any loop of a script with these names delete what it meets in a folder? Never wrong towards no."""
    return not _LISTING.isdisjoint(names) and not _DELETING.isdisjoint(names)


def wipes(loop: ast.For | ast.AsyncFor, texts: Sequence[str]) -> bool:
    """Does a loop delete whatever it meets in a folder others use? What is asked of a file first is no wiping."""
    if not is_shared_path(texts) or not any(_called(node) in _LISTING for node in ast.walk(loop.iter)):
        return False
    if any(isinstance(one, ast.Expr) and _moves(one.value, loop) for one in loop.body):
        return False
    waiting: list[ast.stmt] = list(loop.body)
    while waiting:
        statement = waiting.pop()
        if isinstance(statement, ast.For) and not _goes_over(statement.iter, loop):
            continue  # what was chosen among them before
        if isinstance(statement, ast.For | ast.With | ast.Try):
            waiting += statement.body
        elif isinstance(statement, ast.Expr) and _called(statement.value) in _DELETING:
            return True
        elif isinstance(statement, ast.If) and _asks_only_its_kind(statement.test):
            waiting += [*statement.body, *statement.orelse]
    return False


def _moves(call: ast.expr, loop: ast.For | ast.AsyncFor) -> bool:
    """Is what a loop goes over put somewhere else?"""
    if not isinstance(call, ast.Call) or _called(call) not in _MOVING:
        return False
    given = {node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name)}
    return any(isinstance(node, ast.Name) and node.id in given for one in call.args for node in ast.walk(one))


def _goes_over(inner: ast.expr, loop: ast.For | ast.AsyncFor) -> bool:
    """`for name in files` of what `os.walk` gave, or another listing of a folder."""
    given = {node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name)}
    if isinstance(inner, ast.Name):
        return inner.id in given
    return any(_called(node) in _LISTING for node in ast.walk(inner))


def _asks_only_its_kind(test: ast.expr) -> bool:
    """`is_file()`, `isdir(...)`: no choice among files."""
    return _called(test) in {"is_file", "isfile", "is_dir", "isdir", "exists"}


def is_shared_path(texts: Sequence[str]) -> bool:
    return any(_SHARED.match(text) for text in texts) and not any(_PASSING.search(text) for text in texts)


def _is_locked(dotted: str, call: ast.Call, texts: Sequence[str]) -> bool:
    named = {one.arg: one.value for one in call.keywords}
    if dotted.endswith("SevenZipFile"):
        return "password" in named and any(text in {"w", "a", "x"} for text in texts)
    if dotted.endswith(("AESZipFile", "ZipFile")):
        return any(text in {"w", "a", "x"} for text in texts)
    if dotted.endswith("encrypt_file"):
        return "symmetric" in named or "passphrase" in named
    return True


def _called(node: ast.AST) -> str:
    return last_of(node.func) if isinstance(node, ast.Call) else ""
