import sys

from pypdf import PdfReader

for name in sys.argv[1:]:
    missing = set()
    for page in PdfReader(name).pages:
        fonts = page["/Resources"].get("/Font", {})
        for font in fonts.values():
            f = font.get_object()
            descriptor = f.get("/FontDescriptor") or f.get("/DescendantFonts", [{}])[0].get("/FontDescriptor", {})
            embedding = any(k in descriptor for k in ("/FontFile", "/FontFile2", "/FontFile3"))
            if not embedding:
                missing.add(f.get("/BaseFont"))
    print(name, "ok" if not missing else f"not embedded: {sorted(map(str, missing))}")
