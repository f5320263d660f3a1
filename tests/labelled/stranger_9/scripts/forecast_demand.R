# Demand forecast per product family
if (!requireNamespace("fable", quietly = TRUE)) install.packages(c("fable", "tsibble", "feasts"))
remotes::install_github("demandlab/smoothers", upgrade = "never")
source("https://www.demandlab.example/r/helpers_latest.R")

library(fable)
library(tsibble)

sales <- read.csv("sales_monthly.csv")
sales$month <- yearmonth(sales$month)
series <- as_tsibble(sales, key = family, index = month)

fit <- model(series, ets = ETS(pieces), arima = ARIMA(pieces))
fc <- forecast(fit, h = "12 months")
write_forecast(fc, "forecast_2027.xlsx") # from helpers_latest.R
