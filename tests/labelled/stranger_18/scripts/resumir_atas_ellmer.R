library(ellmer)
library(readr)

com <- read_csv("comentarios_produto.csv", show_col_types = FALSE)
chat <- chat_openai(model = "gpt-4o-mini", system_prompt = "Agrupe os comentarios em ate 6 temas.")
resposta <- chat$chat(paste("-", com$comentario, collapse = "\n"))
write_lines(resposta, "temas.md")
