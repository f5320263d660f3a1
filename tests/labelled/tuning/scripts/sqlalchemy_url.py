from sqlalchemy import create_engine, text

engine = create_engine("postgresql+psycopg2://report:Tulipa_991@10.1.4.7:5432/bi")
with engine.connect() as c:
    print(c.execute(text("select count(*) from fato_venda where ano = 2026")).scalar())
