# Upload the forecast to my own Google Drive
library(googledrive)
library(googlesheets4)
library(readr)

drive_auth(email = "d.okafor.private@gmail.com")
gs4_auth(token = drive_token())

forecast <- read_csv("forecast.csv", show_col_types = FALSE)
name <- paste("Forecast", format(Sys.Date(), "%Y-%m"))

existing <- drive_find(pattern = name, type = "spreadsheet", n_max = 1)
if (nrow(existing) == 0) {
  sheet <- gs4_create(name, sheets = list(forecast = forecast))
} else {
  sheet <- as_sheets_id(existing$id[1])
  sheet_write(forecast, ss = sheet, sheet = "forecast")
}

message(nrow(forecast), " rows written to '", name, "'")
drive_browse(sheet)
