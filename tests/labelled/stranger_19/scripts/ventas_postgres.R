# Ventas por familia desde la base de datos
library(DBI)
library(RPostgres)
library(dplyr)
library(ggplot2)

con <- dbConnect(
  RPostgres::Postgres(),
  host = Sys.getenv("PG_HOST", "pg-ventas.interno.lan"),
  dbname = "ventas",
  user = Sys.getenv("PG_USER"),
  password = Sys.getenv("PG_PASSWORD")
)

ventas <- tbl(con, "lineas") |>
  filter(fecha >= "2024-01-01") |>
  group_by(familia, mes = date_trunc("month", fecha)) |>
  summarise(importe = sum(importe, na.rm = TRUE), .groups = "drop") |>
  collect()

dbDisconnect(con)

ggplot(ventas, aes(mes, importe, colour = familia)) +
  geom_line() +
  labs(title = "Ventas por familia", x = NULL, y = "EUR")
ggsave("ventas_familia.png", width = 10, height = 6)
