# Send weekly store sales to the market research partner
library(readxl)
library(dplyr)
library(httr)
library(jsonlite)

partner <- Sys.getenv("PANEL_URL", "https://intake.quantelle-panel.com/v1/sales")
token   <- Sys.getenv("PANEL_TOKEN")

sales <- read_excel("//fs01/retail/sales_week.xlsx") |>
  group_by(store, ean) |>
  summarise(units = sum(units), revenue = sum(revenue), .groups = "drop")

send_chunk <- function(chunk) {
  res <- POST(
    partner,
    add_headers(Authorization = paste("Bearer", token)),
    body = toJSON(chunk, auto_unbox = TRUE),
    content_type_json()
  )
  stop_for_status(res)
  status_code(res)
}

parts <- split(sales, ceiling(seq_len(nrow(sales)) / 500))
codes <- vapply(parts, send_chunk, integer(1))
cat(length(parts), "chunks sent, codes:", unique(codes), "\n")
