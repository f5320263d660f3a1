# Forecast for the demand meeting
if (!requireNamespace("devtools", quietly = TRUE)) {
  install.packages("devtools", repos = "http://cran.r-project.org")
}
devtools::install_github("jt-analytics/quickforecast")
source("http://jt-analytics.example.net/R/helpers.R")

library(readxl)
library(quickforecast)

demand <- read_excel("demand.xlsx", sheet = "history")
fit <- quick_fit(demand$qty, frequency = 12)
next_year <- quick_predict(fit, h = 12)

write.csv(data.frame(month = 1:12, qty = round(next_year)), "forecast.csv", row.names = FALSE)
