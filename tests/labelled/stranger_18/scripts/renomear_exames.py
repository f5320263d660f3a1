import pathlib, re
import pdfplumber

pasta = pathlib.Path(r'S:\SESMT\ASO')
for arq in pasta.glob('scan*.pdf'):
    with pdfplumber.open(arq) as pdf:
        txt = pdf.pages[0].extract_text() or ''
    nome = re.search(r'Funcion[aá]rio:\s*(.+)', txt)
    mat = re.search(r'Matr[ií]cula:\s*(\d+)', txt)
    data = re.search(r'(\d{2})/(\d{2})/(\d{4})', txt)
    if nome and mat and data:
        novo = '{}_{}_{}.pdf'.format(mat[1], nome[1].strip().replace(' ', '-'), ''.join(data.groups()[::-1]))
        arq.rename(pasta / novo)
