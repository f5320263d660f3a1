# Margin by product, from the sales mart
library(DBI)
library(odbc)

con <- dbConnect(
  odbc::odbc(),
  Driver   = "ODBC Driver 18 for SQL Server",
  Server   = "mart01.corp.example",
  Database = "SalesMart",
  UID      = "r_margin",
  PWD      = "Apfel+Zimt19"
)

margin <- dbGetQuery(con, "
  SELECT product_no, SUM(revenue) AS revenue, SUM(revenue - cost) AS margin
    FROM dbo.sales
   WHERE booked_on >= DATEADD(month, -12, GETDATE())
   GROUP BY product_no")
dbDisconnect(con)

margin$rate <- round(margin$margin / margin$revenue, 3)
write.csv2(margin[order(-margin$margin), ], "margin.csv", row.names = FALSE)
