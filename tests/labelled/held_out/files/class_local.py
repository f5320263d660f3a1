import openpyxl


class Resumo:
    def carregar(self):
        self.linhas = [c.value for c in openpyxl.load_workbook("custos.xlsx").active["A"]]

    def mostrar(self):
        print(len(self.linhas))


r = Resumo()
r.carregar()
r.mostrar()
