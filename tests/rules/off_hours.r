library(taskscheduleR)
# hit: escrow.r.off-hours.schedules-itself-at-night
taskscheduler_create(taskname = "x", rscript = "x.R", starttime = "02:00")
# hit: escrow.r.off-hours.schedules-itself-at-night
while (format(Sys.time(), "%H") != "03") Sys.sleep(60)
x <- format(Sys.time(), "%H:%M")
# hit: escrow.r.off-hours.schedules-itself-at-night
if (lubridate::hour(Sys.time()) >= 22) extract()
