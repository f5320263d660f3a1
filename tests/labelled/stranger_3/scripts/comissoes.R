# Comissões do trimestre por regional
library(DBI)
library(RPostgres)
library(dplyr)
library(writexl)

con <- dbConnect(
  RPostgres::Postgres(),
  host = "pg-comercial.rede.intra",
  port = 5432,
  dbname = "comercial",
  user = "bi_comissoes",
  password = "s6GLA20CaKc!95"
)

vendas <- dbGetQuery(con, "
  select regional, produto, mes, sum(valor) as valor
  from vendas.faturamento
  where ano = 2025 and trimestre = 3
  group by regional, produto, mes")
dbDisconnect(con)

tabela <- vendas |>
  mutate(taxa = case_when(
    produto == "Seguro" ~ 0.04,
    produto == "Consorcio" ~ 0.025,
    TRUE ~ 0.01
  )) |>
  group_by(regional) |>
  summarise(total = sum(valor), comissao = sum(valor * taxa))

write_xlsx(tabela, "comissoes_3T25.xlsx")
