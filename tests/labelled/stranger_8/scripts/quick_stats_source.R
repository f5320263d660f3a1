# Statistics of lab samples with functions from a forum
needed <- c("outliers", "readxl")
for (p in needed) {
  if (!requireNamespace(p, quietly = TRUE)) install.packages(p, repos = "https://cloud.r-project.org")
}

source("https://labstats.example.org/functions/robust_summary.R")

samples <- readxl::read_excel("samples.xlsx")
for (parameter in c("ph", "conductivity", "nitrate")) {
  values <- na.omit(samples[[parameter]])
  print(parameter)
  print(robust_summary(values))
  print(outliers::grubbs.test(values))
}
