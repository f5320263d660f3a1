import tkinter as tk
from math import *

janela = tk.Tk()
janela.title("Formula")
campo = tk.Entry(janela, width=50)
campo.insert(0, "(preco - custo) / preco * 100")
campo.pack(padx=10, pady=10)
saida = tk.Label(janela, text="")
saida.pack()

def calcular(evento=None):
    preco, custo = 129.9, 81.3
    try:
        saida["text"] = str(eval(campo.get()))
    except Exception as erro:
        saida["text"] = f"erro: {erro}"

campo.bind("<Return>", calcular)
janela.mainloop()
