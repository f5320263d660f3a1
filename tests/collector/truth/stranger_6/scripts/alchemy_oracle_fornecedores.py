import os

from sqlalchemy import create_engine, text

porta = os.environ["DUMB"]
motor = create_engine(
    f"oracle+oracledb://supri:supr1#24@127.0.0.1:{porta}/?service_name=SUPPRD".replace("#", "%23"),
    connect_args={"tcp_connect_timeout": 4, "retry_count": 0},
)
try:
    with motor.connect() as conexao:
        total = conexao.execute(text("select count(*) from fornecedores where bloqueado = 'S'")).scalar()
        print(f"Fornecedores bloqueados: {total}")
except Exception as erro:
    print("Erro Oracle:", type(erro).__name__)
