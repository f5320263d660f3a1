# hit: escrow.r.database.connects-to-a-server
con <- dbConnect(RPostgres::Postgres(), host = "dw")
dat <- read.csv("a.csv")
local <- dbConnect(RSQLite::SQLite(), "local.sqlite")
