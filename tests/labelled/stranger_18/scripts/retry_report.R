library(readr)

path <- "//filesrv02/controlling/report.csv"
for (i in 1:10) {
  if (file.exists(path)) break
  message("attempt ", i, " at ", format(Sys.time(), "%H:%M"))
  Sys.sleep(60)
}
stopifnot(file.exists(path))
report <- read_csv(path, show_col_types = FALSE)
print(aggregate(amount ~ cost_centre, report, sum))
