library(taskscheduleR)

taskscheduler_create(
  taskname = "relatorio_podas",
  rscript = "C:/Users/geo/relatorios/podas.R",
  schedule = "DAILY",
  starttime = "05:00",
  startdate = format(Sys.Date() + 1, "%d/%m/%Y")
)
