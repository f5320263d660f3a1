# Rotação de stock por armazém; instala-se a si próprio para correr de madrugada
library(DBI)
library(dplyr)
library(taskscheduleR)

este_script <- normalizePath("stock_turnover.R")

if (!"rotacao_stock" %in% taskscheduler_ls()$TaskName) {
  taskscheduler_create(
    taskname = "rotacao_stock", rscript = este_script,
    schedule = "DAILY", starttime = "03:30"
  )
}

con <- dbConnect(
  odbc::odbc(),
  Driver = "SQL Server", Server = "sqlerp03.corp.tannfeld.local",
  Database = "Armazem", Trusted_Connection = "yes"
)
on.exit(dbDisconnect(con))

rotacao <- tbl(con, "Movimentos") |>
  group_by(Armazem, Artigo) |>
  summarise(saidas = sum(Saidas), medio = mean(Stock), .groups = "drop") |>
  collect() |>
  mutate(rotacao = saidas / medio)

write.csv2(rotacao, "rotacao.csv", row.names = FALSE)
