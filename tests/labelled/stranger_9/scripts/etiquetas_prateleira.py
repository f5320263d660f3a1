import qrcode
from PIL import Image, ImageDraw, ImageFont

LARGURA, ALTURA = 900, 400
fonte = ImageFont.truetype("DejaVuSans-Bold.ttf", 120)

with open("posicoes.txt", encoding="utf-8") as f:
    posicoes = [p.strip() for p in f if p.strip()]

paginas = []
for posicao in posicoes:
    etiqueta = Image.new("RGB", (LARGURA, ALTURA), "white")
    codigo = qrcode.make(f"ALMOX:{posicao}", border=1).resize((360, 360))
    etiqueta.paste(codigo, (20, 20))
    ImageDraw.Draw(etiqueta).text((420, 130), posicao, fill="black", font=fonte)
    paginas.append(etiqueta)

paginas[0].save("etiquetas.pdf", save_all=True, append_images=paginas[1:], resolution=200)
print(len(paginas), "etiquetas")
