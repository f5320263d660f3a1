library(DBI)
con <- dbConnect(odbc::odbc(), Driver = "SQL Server", Server = "sqlbi", Database = "BI", UID = "r_user", PWD = "Rstudio#1")
vendas <- dbGetQuery(con, "select mes, valor from vendas")
plot(vendas$mes, vendas$valor)
