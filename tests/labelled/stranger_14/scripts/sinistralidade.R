library(DBI)
library(odbc)
library(dplyr)
library(ggplot2)

con <- dbConnect(
  odbc(),
  Driver = "ODBC Driver 17 for SQL Server",
  Server = "sqlatuarial.vidaplena.local",
  Database = "Atuarial",
  UID = "r_leitura",
  PWD = "Atu4ria!Leit"
)

dados <- dbGetQuery(con, "
  SELECT ramo, competencia, SUM(premio_ganho) AS premio, SUM(sinistro_retido) AS sinistro
    FROM dbo.resultado_mensal
   WHERE competencia >= DATEADD(month, -24, GETDATE())
   GROUP BY ramo, competencia")
dbDisconnect(con)

dados <- dados |>
  mutate(sinistralidade = sinistro / premio) |>
  arrange(ramo, competencia)

g <- ggplot(dados, aes(competencia, sinistralidade, colour = ramo)) +
  geom_line() +
  scale_y_continuous(labels = scales::percent) +
  labs(title = "Sinistralidade por ramo", x = NULL, y = NULL)

ggsave("sinistralidade.png", g, width = 10, height = 5)
write.csv2(dados, "sinistralidade.csv", row.names = FALSE)
