# Control chart of batch yields from the MES (Oracle)
library(DBI)
library(odbc)
library(dplyr)
library(qcc)

con <- dbConnect(odbc(), dsn = "MES_PROD", uid = Sys.getenv("MES_USER"), pwd = Sys.getenv("MES_PWD"))
on.exit(dbDisconnect(con), add = TRUE)

yields <- dbGetQuery(con, "
  SELECT batch_no, product_code, finished_at, yield_pct
  FROM   mes.batch_summary
  WHERE  finished_at >= ADD_MONTHS(SYSDATE, -12)
  ORDER  BY finished_at
")

for (p in unique(yields$PRODUCT_CODE)) {
  part <- filter(yields, PRODUCT_CODE == p)
  if (nrow(part) < 10) next
  pdf(sprintf("S:/QC/Charts/yield_%s.pdf", p), width = 9, height = 5)
  qcc(part$YIELD_PCT, type = "xbar.one", title = p, labels = part$BATCH_NO)
  dev.off()
}
dbDisconnect(con)
message(nrow(yields), " batches read")
