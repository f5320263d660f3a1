# Item difficulty and discrimination with the helpers of a colleague
devtools::install_github("mtalbrook/itemtools")
source("https://raw.githubusercontent.com/mtalbrook/itemtools-extra/main/plots.R")

library(itemtools)
library(readxl)

items <- read_excel("exam_items.xlsx")
stats <- item_analysis(items)

print(stats[order(stats$difficulty), ])
plot_items(stats, file = "items.png")
