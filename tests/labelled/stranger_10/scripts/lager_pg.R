library(DBI)
library(ggplot2)

con <- dbConnect(RPostgres::Postgres(), host = "apodb.klinikum-auental.example", dbname = "apotheke",
                 user = "auswertung", password = "Kamille&Salbei5")
verbrauch <- dbGetQuery(con, "SELECT monat, artikelgruppe, sum(menge) AS menge FROM verbrauch GROUP BY 1, 2")
dbDisconnect(con)

ggplot(verbrauch, aes(monat, menge, fill = artikelgruppe)) + geom_col()
ggsave("verbrauch.png", width = 10, height = 5)
