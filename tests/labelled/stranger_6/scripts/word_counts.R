# Conta termos nas descrições de produtos (sem modelos, apenas contagens)
library(tidytext)
library(dplyr)
library(readxl)

produtos <- read_excel("produtos.xlsx") |> select(sku, descricao)

palavras_vazias <- tibble::tibble(word = c("de", "da", "do", "e", "com", "para", "em", "a", "o"))

termos <- produtos |>
  unnest_tokens(word, descricao) |>
  anti_join(palavras_vazias, by = "word") |>
  count(word, sort = TRUE) |>
  filter(n > 5)

print(termos, n = 30)
writexl::write_xlsx(termos, "termos.xlsx")
