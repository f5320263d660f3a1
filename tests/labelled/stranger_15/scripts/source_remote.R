# Pareto chart of the complaints, functions from the web
library(readr)
library(dplyr)

source("https://raw.githubusercontent.com/qc-snippets/r-quality/main/pareto.R")
devtools::source_gist("a91fe04c77b2", filename = "theme_quality.R")

complaints <- read_csv2("complaints.csv", show_col_types = FALSE)

counts <- complaints |>
  count(defect, wt = pieces, name = "n", sort = TRUE) |>
  mutate(share = n / sum(n), cumulative = cumsum(share))

png("pareto.png", width = 1200, height = 700)
draw_pareto(counts, label = "defect", value = "n", line = "cumulative")
dev.off()
print(head(counts, 10))
