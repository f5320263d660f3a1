import os

from sqlalchemy import MetaData, Table, create_engine, select
from docxtpl import DocxTemplate


class Cobranca:
    def __init__(self):
        self.engine = create_engine(os.environ["TRIBUTOS_URL"])
        meta = MetaData()
        self.imovel = Table("imovel", meta, autoload_with=self.engine, schema="iptu")

    def devedores(self, bairro):
        t = self.imovel
        consulta = (
            select(t.c.inscricao, t.c.proprietario, t.c.cpf, t.c.endereco, t.c.divida)
            .where(t.c.bairro == bairro, t.c.divida > 0)
            .order_by(t.c.divida.desc())
        )
        with self.engine.connect() as conexao:
            return conexao.execute(consulta).mappings().all()

    def cartas(self, bairro):
        for d in self.devedores(bairro):
            modelo = DocxTemplate("carta_cobranca.docx")
            modelo.render(dict(d))
            modelo.save(f"cartas/{d['inscricao']}.docx")


if __name__ == "__main__":
    Cobranca().cartas(input("Bairro: "))
