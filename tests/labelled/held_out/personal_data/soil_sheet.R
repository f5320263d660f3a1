library(readr)
p <- read_csv("plots.csv")
write_csv(p[, c("plot_id", "acidity", "soil_type")], "sheet.csv")
