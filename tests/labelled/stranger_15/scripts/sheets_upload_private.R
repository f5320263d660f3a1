# Writes the sales table to a Google sheet in my own account
library(readxl)
library(dplyr)
library(googlesheets4)
library(googledrive)

gs4_auth(email = "tina.holm.privat@gmail.com")
drive_auth(token = gs4_token())

sales <- read_excel("//fs01/sales/2025/sales_all.xlsx") |>
  group_by(product_group, month) |>
  summarise(revenue = sum(revenue), margin = sum(margin), .groups = "drop")

ss <- gs4_create("Sales tablet", sheets = list(sales = sales))
drive_mv(ss, path = "Work/")
message("Sheet: ", gs4_get(ss)$spreadsheet_url)
