library(ellmer)
library(readxl)
library(dplyr)
library(purrr)

pareceres <- read_excel("pareceres.xlsx")   # projeto, area, texto

resumir <- function(texto) {
  conversa <- chat_anthropic(
    model = "claude-3-5-haiku-latest",
    system_prompt = "Resuma o parecer em três linhas: mérito, problemas, recomendação."
  )
  conversa$chat(texto, echo = "none")
}

pareceres <- pareceres |>
  mutate(resumo = map_chr(texto, resumir))

writexl::write_xlsx(pareceres, "pareceres_resumo.xlsx")
cat(nrow(pareceres), "pareceres resumidos\n")
