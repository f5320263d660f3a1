library(cronR)

cmd <- cron_rscript("/srv/informes/mermas.R", rscript_log = "/srv/informes/log/mermas.log")
cron_add(cmd, frequency = "daily", days_of_week = 1, at = "10:00", id = "mermas", tags = "produccion")
cron_ls()
