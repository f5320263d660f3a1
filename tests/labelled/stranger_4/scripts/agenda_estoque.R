# Agenda o relatório de estoque para todas as noites às 21:30 (Agendador do Windows)
library(taskscheduleR)

script <- normalizePath("relatorio_estoque.R", mustWork = TRUE)

existentes <- taskscheduler_ls()
if ("relatorio_estoque_noite" %in% existentes$TaskName) {
  taskscheduler_delete("relatorio_estoque_noite")
}

taskscheduler_create(
  taskname  = "relatorio_estoque_noite",
  rscript   = script,
  schedule  = "DAILY",
  starttime = "21:30",
  startdate = format(Sys.Date() + 1, "%d/%m/%Y")
)

cat("Relatório agendado para as 21:30:", script, "\n")
