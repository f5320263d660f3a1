# Absence rate per employee with the forecast package of a colleague
if (!requireNamespace("remotes", quietly = TRUE)) install.packages("remotes")
remotes::install_github("p-lindqvist/absencer", upgrade = "never")

library(absencer)

staff <- read.csv2("staff.csv", fileEncoding = "UTF-8")     # name;birth_date;dept
sick  <- read.csv2("sick_days.csv", fileEncoding = "UTF-8") # name;from;to;reason

sick$days <- as.integer(as.Date(sick$to) - as.Date(sick$from)) + 1L
total <- aggregate(days ~ name, data = sick, FUN = sum)
staff <- merge(staff, total, by = "name", all.x = TRUE)
staff$days[is.na(staff$days)] <- 0

staff$age <- as.integer(format(Sys.Date(), "%Y")) - as.integer(substr(staff$birth_date, 1, 4))
staff$risk <- predict_absence(staff[, c("age", "days", "dept")])

write.csv2(staff[order(-staff$risk), ], "absence_risk.csv", row.names = FALSE)
cat(nrow(staff), "employees scored\n")
