from sqlalchemy import create_engine, text

banco = create_engine("postgresql://@dw/vendas")
with banco.connect() as c:
    print(c.execute(text("select count(*) from clientes")).scalar())
