"""Move e-mails com 'parecer' no assunto para a pasta Pareceres da própria caixa."""
import win32com.client as win32

PALAVRA = "parecer"


def pasta_destino(caixa):
    for p in caixa.Folders:
        if p.Name == "Pareceres":
            return p
    return caixa.Folders.Add("Pareceres")


def main():
    ns = win32.Dispatch("Outlook.Application").GetNamespace("MAPI")
    caixa = ns.GetDefaultFolder(6)
    destino = pasta_destino(caixa)
    movidos = 0
    for i in range(caixa.Items.Count, 0, -1):
        item = caixa.Items(i)
        if item.Class == 43 and PALAVRA in (item.Subject or "").lower():
            item.Move(destino)
            movidos += 1
    print(movidos, "e-mails movidos")


if __name__ == "__main__":
    main()
