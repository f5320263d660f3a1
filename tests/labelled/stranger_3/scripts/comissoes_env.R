# Comissões do trimestre por regional - credenciais no .Renviron
library(DBI)
library(RPostgres)
library(dplyr)
library(writexl)

con <- dbConnect(
  RPostgres::Postgres(),
  host = Sys.getenv("PG_HOST"),
  dbname = "comercial",
  user = Sys.getenv("PG_USER"),
  password = Sys.getenv("PG_PASSWORD")
)
on.exit(dbDisconnect(con))

vendas <- dbGetQuery(con, "
  select regional, produto, sum(valor) as valor
  from vendas.faturamento
  where ano = 2025 and trimestre = 3
  group by regional, produto")

tabela <- vendas |>
  group_by(regional) |>
  summarise(total = sum(valor))

write_xlsx(tabela, "comissoes_3T25.xlsx")
