import tkinter as tk


def valido(texto):
    n = [int(c) for c in texto if c.isdigit()]
    if len(n) != 11 or len(set(n)) == 1:
        return False
    for tamanho in (9, 10):
        soma = sum(d * p for d, p in zip(n[:tamanho], range(tamanho + 1, 1, -1)))
        if soma * 10 % 11 % 10 != n[tamanho]:
            return False
    return True


janela = tk.Tk()
janela.title("Conferir CPF")
campo = tk.Entry(janela, font=("Arial", 16))
campo.pack(padx=20, pady=10)
aviso = tk.Label(janela, font=("Arial", 14))
aviso.pack(pady=10)


def conferir(_evento=None):
    ok = valido(campo.get())
    aviso.config(text="CPF correto" if ok else "CPF inválido", fg="green" if ok else "red")


campo.bind("<Return>", conferir)
tk.Button(janela, text="Conferir", command=conferir).pack(pady=10)
janela.mainloop()
