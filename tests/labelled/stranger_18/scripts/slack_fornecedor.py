import os
from slack_sdk import WebClient

# workspace do fornecedor (Embalagens Tibagi), canal compartilhado conosco
CANAL = "C06QW2TIBAGI"

cliente = WebClient(token=os.environ["SLACK_TIBAGI"])
cliente.files_upload_v2(
    channel=CANAL,
    file="/dados/compras/previsao_q3.xlsx",
    title="Previsao Q3",
    initial_comment="Bom dia, segue a previsao atualizada.",
)
