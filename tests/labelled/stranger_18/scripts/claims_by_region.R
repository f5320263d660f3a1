library(DBI)
library(RPostgres)
library(ggplot2)

settings <- list(host = "dwh.corp.hallenbrook.com", db = "dwh", user = "r_reader", pw = "Zimt&Sterne402")

con <- do.call(dbConnect, list(drv = Postgres(), host = settings$host, dbname = settings$db,
                               user = settings$user, password = settings$pw))
df <- dbGetQuery(con, "select region, year, sum(claims)/sum(premium) as ratio from mart.policies group by 1, 2")
dbDisconnect(con)

ggplot(df, aes(year, ratio, colour = region)) + geom_line() + theme_minimal()
ggsave("ratio.png", width = 8, height = 5)
