# Register the forecast script in the Windows task scheduler
library(taskscheduleR)

script <- normalizePath("forecast.R", mustWork = TRUE)

if ("demand_forecast" %in% taskscheduler_ls()$TaskName) {
  taskscheduler_delete("demand_forecast")
}

taskscheduler_create(
  taskname  = "demand_forecast",
  rscript   = script,
  schedule  = "DAILY",
  starttime = "04:00",
  startdate = format(Sys.Date() + 1, "%d/%m/%Y")
)

message("forecast.R will run daily at 04:00")
