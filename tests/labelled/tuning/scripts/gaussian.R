library(DBI)
con <- dbConnect(RPostgres::Postgres(), host = "dw", dbname = "risk", user = "quant", password = "S1gma-Squared")
dat <- dbGetQuery(con, "select * from exposures where book = 'A'")
summary(dat)
