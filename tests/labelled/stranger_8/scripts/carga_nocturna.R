# Carga nocturna de las temperaturas de las cámaras frigoríficas
library(DBI)

args <- commandArgs(trailingOnly = TRUE)

if ("instalar" %in% args) {
  library(taskscheduleR)
  taskscheduler_create(
    taskname  = "carga_temperaturas",
    rscript   = normalizePath("carga_nocturna.R"),
    schedule  = "DAILY",
    starttime = "23:30"
  )
  quit(save = "no")
}

lecturas <- read.csv2("temperaturas.csv")
lecturas$fuera <- lecturas$grados > -18

con <- dbConnect(RMariaDB::MariaDB(), default.file = "~/.my.cnf", groups = "frio")
dbWriteTable(con, "temperaturas", lecturas, append = TRUE)
dbDisconnect(con)
