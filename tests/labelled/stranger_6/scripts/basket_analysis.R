# Market basket analysis for the assortment team
packages <- c("arules", "dplyr", "readr")
missing <- setdiff(packages, rownames(installed.packages()))
if (length(missing) > 0) {
  install.packages(missing, repos = "https://cloud.r-project.org")
}
invisible(lapply(packages, library, character.only = TRUE))

# plotting helpers from a colleague's page
source("https://raw.githubusercontent.com/mkt-lab/r-helpers/master/plot_rules.R")

receipts <- read_csv("receipts.csv", show_col_types = FALSE) |>
  distinct(receipt_id, article)

trans <- as(split(receipts$article, receipts$receipt_id), "transactions")
rules <- apriori(trans, parameter = list(supp = 0.01, conf = 0.4, minlen = 2))

top <- sort(rules, by = "lift") |> head(20)
inspect(top)
plot_rules(top, file = "rules.png")
