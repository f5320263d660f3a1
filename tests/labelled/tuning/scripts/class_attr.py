class Conexao:
    HOST = "as400"
    USUARIO = "QPGMR"
    SENHA = "As4oo-Antigo"

    def dsn(self):
        return f"DRIVER=iSeries;SYSTEM={self.HOST};UID={self.USUARIO};PWD={self.SENHA}"


print(Conexao().HOST)
