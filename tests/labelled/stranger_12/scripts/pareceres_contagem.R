library(readxl)
library(dplyr)
library(tidyr)
library(stringr)

pareceres <- read_excel("pareceres.xlsx")   # projeto, area, texto, nota

tabela <- pareceres |>
  mutate(
    decisao = case_when(
      str_detect(texto, regex("não recomend", ignore_case = TRUE)) ~ "recusa",
      str_detect(texto, regex("com ajustes", ignore_case = TRUE)) ~ "ajustes",
      TRUE ~ "recomenda"
    )
  ) |>
  count(area, decisao) |>
  pivot_wider(names_from = decisao, values_from = n, values_fill = 0)

print(tabela)
write.csv2(tabela, "decisoes_por_area.csv", row.names = FALSE)
