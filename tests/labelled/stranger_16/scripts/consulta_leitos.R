# Taxa de ocupação de leitos por unidade
library(DBI)
library(RPostgres)
library(dplyr)

con <- dbConnect(
  RPostgres::Postgres(),
  host = "pg-hospital.rede.local",
  dbname = "gestao",
  user = "bi_leitura",
  password = "L3itos_Livres!"
)

leitos <- dbGetQuery(con, "
  SELECT unidade, data, leitos_total, leitos_ocupados
    FROM ocupacao_diaria
   WHERE data >= CURRENT_DATE - INTERVAL '90 days'")

dbDisconnect(con)

resumo <- leitos |>
  group_by(unidade) |>
  summarise(ocupacao = round(100 * sum(leitos_ocupados) / sum(leitos_total), 1)) |>
  arrange(desc(ocupacao))

write.csv2(resumo, "ocupacao_leitos.csv", row.names = FALSE)
print(resumo)
