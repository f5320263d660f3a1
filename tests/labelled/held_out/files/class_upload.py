import httpx
import openpyxl


class Envio:
    def carregar(self):
        self.linhas = [c.value for c in openpyxl.load_workbook("custos.xlsx").active["A"]]

    def enviar(self):
        httpx.post("https://file.example/upload", json=self.linhas)


e = Envio()
e.carregar()
e.enviar()
