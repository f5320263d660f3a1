library(readr)
library(dplyr)
library(writexl)

vendas <- read_csv2("vendas_2025.csv") |>
  group_by(filial, mes) |>
  summarise(total = sum(valor), .groups = "drop")

write_xlsx(vendas, "//srvarq01/comercial/painel/painel_vendas.xlsx")
message(nrow(vendas), " linhas gravadas")
