# Visitor statistics of the town hall portal, by page; API key from the environment file
library(httr2)
library(dplyr)

api_key <- Sys.getenv("PORTAL_API_KEY")
stopifnot("PORTAL_API_KEY is not set" = nzchar(api_key))

stats <- request("https://statistik.rathaus.intern/api") |>
  req_url_path_append("pages") |>
  req_url_query(period = "month", date = format(Sys.Date(), "%Y-%m-01")) |>
  req_headers(`X-Api-Key` = api_key, .redact = "X-Api-Key") |>
  req_timeout(30) |>
  req_perform() |>
  resp_body_json(simplifyVector = TRUE) |>
  as_tibble()

stats |>
  arrange(desc(visits)) |>
  slice_head(n = 25) |>
  readr::write_csv("top_pages.csv")
