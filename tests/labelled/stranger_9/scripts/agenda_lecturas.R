# Lectura nocturna de los contadores. Ejecutar una vez: Rscript agenda_lecturas.R programar
argumentos <- commandArgs(trailingOnly = TRUE)

if ("programar" %in% argumentos) {
  library(cronR)
  cmd <- cron_rscript(normalizePath("agenda_lecturas.R"))
  cron_add(cmd, frequency = "daily", at = "03:40", id = "lecturas")
  quit(save = "no")
}

library(RMariaDB)
library(ggplot2)

con <- dbConnect(MariaDB(), default.file = "~/.my.cnf", group = "planta")
lecturas <- dbGetQuery(con, "SELECT maquina, hora, kwh FROM lectura WHERE hora >= CURDATE() - INTERVAL 1 DAY")
dbDisconnect(con)

g <- ggplot(lecturas, aes(hora, kwh)) + geom_step() + facet_wrap(~maquina, scales = "free_y")
ggsave(sprintf("/srv/informes/kwh_%s.png", Sys.Date()), g, width = 12, height = 8)
