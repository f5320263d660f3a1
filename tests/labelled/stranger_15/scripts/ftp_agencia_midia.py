"""Envia os arquivos da coleção para o FTP da agência."""
from dataclasses import dataclass
from ftplib import FTP_TLS
from pathlib import Path


@dataclass(frozen=True)
class Config:
    host: str = "ftp.agenciapontocerto.com.br"
    usuario: str = "cliente_lumina"
    senha: str = "Lum!na#2024verao"
    pasta_remota: str = "/lumina/verao"
    pasta_local: Path = Path("C:/Marketing/Colecao_Verao")


def enviar(cfg: Config) -> int:
    enviados = 0
    with FTP_TLS(cfg.host, timeout=60) as ftp:
        ftp.login(cfg.usuario, cfg.senha)
        ftp.prot_p()
        ftp.cwd(cfg.pasta_remota)
        for arq in sorted(cfg.pasta_local.iterdir()):
            if arq.suffix.lower() in {".jpg", ".png", ".xlsx"}:
                with arq.open("rb") as fh:
                    ftp.storbinary(f"STOR {arq.name}", fh)
                enviados += 1
                print("ok", arq.name)
    return enviados


if __name__ == "__main__":
    print(enviar(Config()), "arquivos enviados")
