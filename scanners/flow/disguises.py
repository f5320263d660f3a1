"""Shapes of code that reaches what runs code by another name, or writes a word so that nobody finds it, by language."""

_LETTER = r"(?:4[1-9a-fA-F]|5[0-9aA]|6[1-9a-fA-F]|7[0-9aA])"
"""A letter of ASCII as a number of two places: nobody needs to write one so."""
_RUN, _HIDE = "runs-unreviewed-code", "hides-what-it-runs"
_JS = (
    # `eval` handed on, called on something, or looked up.
    r"(?m)(?:^|[(,=:\[{?&|>]|\breturn)\s*eval\s*(?:[,;)\]}`]|\.(?:call|apply|bind)\b|$)",
    r"\bFunction\s*`|[=(,]\s*Function\s*[;,)]|\bprocess\.dlopen\s*\(|\bnew\s+Worker\s*\(\s*[\"'`]data:",
    (
        r"\b(?:require|exec|execSync|spawn)\s*\(\s*(?:atob|Buffer)\b|\bexec(?:Sync)?\s+as\s+\w+\b[^\n]*child_process|"
        r"\{\s*exec(?:Sync)?\s*:\s*\w+\s*\}\s*=\s*require\(\s*[\"'](?:node:)?child_process"
    ),
    r"(?m)=\s*[\"'`](?:node:)?child_process[\"'`]\s*[;,]?\s*(?:$|[a-z])|\bWebAssembly\.(?:instantiate|compile|Module)\w*\s*\(",
)
_JS_HIDING = (
    r"\b(?:globalThis|global|window|self|this|top)\s*(?:\.\s*eval\b|\[\s*[\"'`](?:eval|Function)[\"'`]\s*\])",
    r"\[\s*atob\s*\(|getPrototypeOf\([^\n]*\)\.constructor\s*\(",
    (
        r"\.constructor\s*\(\s*(?:[\"'`]return\b|atob\b|Buffer\b)|\.constructor\.constructor\b|"
        r"\[\s*[\"'`]constructor[\"'`]\s*\]"
    ),
    r"(?m)(?:^|[^\w\"'`\\])[\w$]*\\u(?:\{0*" + _LETTER + r"\}|00" + _LETTER + r")[\w$\\{}]*\s*\(",
    r"\[\s*[\"'`][^\"'`\n]*\\(?:x|u00)" + _LETTER + r"[^\"'`\n]*[\"'`]\s*\]",
)
HIDDEN_JS = (*((_RUN, shape) for shape in _JS), *((_HIDE, shape) for shape in _JS_HIDING))
_R = (
    r"\bdo\.call\s*\(\s*(?:what\s*=\s*)?(?:[\"'](?:system2?|shell|eval|source)[\"']|(?:paste0?|get|match\.fun)\s*\()",
    (
        r"\b(?:get0?|getFunction|match\.fun|getExportedValue|getFromNamespace)\s*\((?:[^()\n]*[\"'](?:system2?|shell|evalq?)[\"']|"
        r"\s*paste0?\s*\()"
    ),
    r"(?m)(?:<-|=)\s*(?:base::)?(?:system2?|evalq?|shell)\s*(?:$|[;#])",
    r"\b(?:[lsvm]apply|Map|Reduce|Filter|i?map\w*)\s*\(\s*(?:base::)?(?:system2?|evalq?)\s*,|\)\s*\((?:base::)?system2?\)",
    r"\b[lsvm]apply\s*\([^\n]*,\s*(?:base::)?(?:evalq?|system2?)\s*[,)]|\bsource\s*\(\s*exprs\s*=",
    r"(?:<-|=)\s*(?:base::|rlang::)?(?:parse\s*\(\s*text\s*=\s*[A-Za-z_.]|str2lang\s*\(\s*[A-Za-z_.]|parse_exprs?\s*\(\s*[A-Za-z_.])",
)
HIDDEN_R = tuple((_RUN, shape) for shape in _R)
_PS_HIDING = (
    r"(?i)(?:\[char\]\s*\d+\s*\+\s*){2}\[char\]|\[char\[\]\]\s*\(?\s*\d+\s*,",
    (
        r"(?im)(?:^|[\s;|{(=])[&.]\s*\(\s*(?:[\"'][^\"'\\/\n.]*[\"']\s*(?:\+|-f\b|-join\b|-replace\b)|\$(?:env:)?\w+\[|"
        r"(?:Get-Command|gcm)\s+[^\s)]*[*?])"
    ),
)
_PS = (
    (
        r"(?i)[&.]\s*\(?\s*[\"'](?:iex|Invoke-Expression)[\"']|=\s*[\"'](?:iex|Invoke-Expression)[\"']|"
        r"\b(?:Set-Alias|New-Alias|sal|nal)\b[^\n]*\b(?:iex|Invoke-Expression)\b"
    ),
)
HIDDEN_PS = (*((_RUN, shape) for shape in _PS), *((_HIDE, shape) for shape in _PS_HIDING))
HIDDEN_BATCH = (
    (_HIDE, r"(?im)^\s*@?%\w+:~-?\d+(?:,-?\d+)?%\w|\bcall\s+%\w+%%\w+%"),
    (_RUN, r"(?im)\bcertutil\b[^\n]*-(?:urlcache|decode)\b[^\n]*&|\bfor\s+/f\b[^\n]*\bdo\s+(?:call\s+)?%%?[a-z]\s*$"),
    (_RUN, r"(?i)\bmshta\s+[\"']?(?:vbscript|javascript|https?):|\bwmic\s+process\s+call\s+create\b"),
)
HIDDEN_VBS = r"(?i)(?:\bChrW?\(\s*(?:[4-9]\d|1[01]\d|12[0-2])\s*\)\s*&\s*){2}ChrW?\("
_SH = (
    # A program by a word in pieces, by parts of what names hold.
    r"(?m)(?:^|[;&|]\s*)[a-z]+(?:(?:\"[a-z]*\"|'[a-z]*')[a-z]*)+(?:\s|$)",
    r"(?m)(?:^|[;&|]\s*)[a-z]+\\[a-z]+(?:\\?[a-z])*\s",
    r"(?m)(?:^|[;&|]\s*)\$\{?\w+\}?\$\{?\w+\}?\s+\S",
    r"(?m)(?:^|[;&|]\s*)\$\{\w+:\d+(?::\d+)?\}",
    # What another program, or a function, writes is run by a shell; a script that is another language's.
    r"(?m)\|\s*(?:sudo\s+(?:-\S+\s+)*)?(?:/\S*/)?(?:ba|z|da|k)?sh\s*(?:-s\b[^\n]*)?(?:$|[;&)])",
    r"\bexec\s+(?:/\S*/)?(?:env\s+)?(?:python|perl|ruby|node|php|tclsh)[\d.]*\s[^\n]*\$\{?0",
)
_SH_HIDING = (
    r"(?m)(?:^|[;&|(]\s*|\b(?:sudo|exec|eval|then|do)\s+)\$'[^'\n]*\\(?:x[0-9a-fA-F]{2}|[0-7]{2,3}|u[0-9a-fA-F])"
)
"""A program by letters that are written as numbers."""
HIDDEN_SH = (*((_RUN, shape) for shape in _SH), (_HIDE, _SH_HIDING))
