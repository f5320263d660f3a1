# Ventas por provincia desde el almacén de datos
library(DBI)
library(RPostgres)

con <- dbConnect(
  RPostgres::Postgres(),
  host     = "dwh.distribuciones-lago.local",
  dbname   = "dwh",
  user     = "analitica",
  password = "Cigarra.2208.Monte"
)
on.exit(dbDisconnect(con))

ventas <- dbGetQuery(con, "
  SELECT provincia, date_trunc('month', fecha) AS mes, SUM(importe) AS importe
  FROM dwh.ventas
  WHERE fecha >= now() - interval '12 months'
  GROUP BY 1, 2
")

tabla <- xtabs(importe ~ provincia + format(mes, "%Y-%m"), data = ventas)
print(round(tabla))
write.csv(as.data.frame.matrix(tabla), "ventas_provincia.csv")
