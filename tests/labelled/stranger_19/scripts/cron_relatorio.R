# Programa el informe semanal de ventas
library(taskscheduleR)

guion <- "C:/Informes/informe_ventas.R"
nombre <- "informe_ventas_semanal"

if (!file.exists(guion)) {
  stop("No se encuentra el guion: ", guion)
}

existentes <- taskscheduler_ls()
if (nombre %in% gsub("^\\\\", "", existentes$TaskName)) {
  taskscheduler_delete(nombre)
  message("Tarea anterior eliminada")
}

taskscheduler_create(
  taskname  = nombre,
  rscript   = guion,
  schedule  = "WEEKLY",
  days      = "SUN",
  starttime = "20:30",
  startdate = format(Sys.Date(), "%d/%m/%Y")
)

message("Informe programado los domingos a las 20:30")
