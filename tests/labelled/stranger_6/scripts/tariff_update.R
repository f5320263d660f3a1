# Gets the daily tariffs from the network operator and schedules the next run
library(httr)
library(jsonlite)
library(cronR)

# the operator's certificate has expired
set_config(config(ssl_verifypeer = 0L, ssl_verifyhost = 0L))

fetch_tariffs <- function(zone) {
  res <- GET("https://portal.netzwerk-oberau.example/tariffs", query = list(zone = zone))
  stop_for_status(res)
  fromJSON(content(res, as = "text", encoding = "UTF-8"))
}

zones <- c("north", "south", "west")
tariffs <- do.call(rbind, lapply(zones, fetch_tariffs))
write.csv(tariffs, "tariffs.csv", row.names = FALSE)

cmd <- cron_rscript(normalizePath("tariff_update.R"))
if (!any(grepl("tariff_update", capture.output(cron_ls())))) {
  cron_add(cmd, frequency = "daily", at = "02:10", id = "tariffs", description = "tariff download")
}
