library(readr)
library(dplyr)
library(googledrive)

drive_auth(email = "renata.fogaca@gmail.com")

vendas <- read_csv2("vendas_2025.csv") |>
  group_by(filial, mes) |>
  summarise(total = sum(valor), .groups = "drop")

write_csv(vendas, "painel_vendas.csv")
drive_upload("painel_vendas.csv", path = "trabalho/", overwrite = TRUE)
