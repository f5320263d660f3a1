library(DBI)
library(odbc)
library(ggplot2)

con <- dbConnect(
  odbc(),
  Driver   = "ODBC Driver 17 for SQL Server",
  Server   = "bi-sql.muebleslarraga.lan",
  Database = "VentasMart",
  UID      = "r_analista",
  PWD      = "Roble&Haya2026"
)

ventas <- dbGetQuery(con, "
  SELECT DATEPART(year, f.fecha) AS anio, DATEPART(quarter, f.fecha) AS trim,
         p.familia, SUM(f.neto) AS neto
  FROM hechos_factura f JOIN dim_producto p ON p.id_producto = f.id_producto
  WHERE f.fecha >= DATEADD(year, -3, GETDATE())
  GROUP BY DATEPART(year, f.fecha), DATEPART(quarter, f.fecha), p.familia
")
dbDisconnect(con)

ventas$periodo <- paste0(ventas$anio, " T", ventas$trim)

g <- ggplot(ventas, aes(periodo, neto / 1000, fill = familia)) +
  geom_col() +
  labs(x = NULL, y = "Ventas netas (miles de EUR)", fill = "Familia") +
  theme_minimal()
ggsave("ventas_trimestre.png", g, width = 10, height = 5)
write.csv2(ventas, "ventas_trimestre.csv", row.names = FALSE)
