"""Converte a tabela copiada do Excel (área de transferência) em Markdown, uma vez."""
import pandas as pd
import pyperclip


def tabela_copiada() -> pd.DataFrame:
    try:
        return pd.read_clipboard(sep="\t", dtype=str).fillna("")
    except pd.errors.EmptyDataError:
        raise SystemExit("A área de transferência está vazia.")


def para_markdown(df: pd.DataFrame) -> str:
    cab = "| " + " | ".join(df.columns) + " |"
    sep = "|" + "---|" * len(df.columns)
    linhas = ["| " + " | ".join(v.replace("|", "\\|") for v in linha) + " |" for linha in df.values]
    return "\n".join([cab, sep, *linhas])


def main():
    df = tabela_copiada()
    pyperclip.copy(para_markdown(df))
    print(f"Tabela de {len(df)} linhas pronta para colar.")


if __name__ == "__main__":
    main()
