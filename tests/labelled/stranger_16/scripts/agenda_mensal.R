# Agenda o relatório mensal de qualidade
library(cronR)

script <- "/srv/qualidade/relatorio_mensal.R"
stopifnot(file.exists(script))

comando <- cron_rscript(
  script,
  rscript_log = "/srv/qualidade/logs/relatorio_mensal.log",
  log_append = TRUE
)

existentes <- tryCatch(cron_ls(id = "qualidade_mensal"), error = function(e) NULL)
if (!is.null(existentes)) {
  cron_rm(id = "qualidade_mensal", ask = FALSE)
}

cron_add(
  command = comando,
  frequency = "0 5 1 * *",
  id = "qualidade_mensal",
  description = "Relatório mensal de qualidade",
  ask = FALSE
)
cron_ls()
