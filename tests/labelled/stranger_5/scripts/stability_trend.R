# Shelf life from stability data (ICH Q1E), with Joao's package from GitHub
if (!requireNamespace("remotes", quietly = TRUE)) install.packages("remotes")
remotes::install_github("jmatos-lab/stabkit", upgrade = "never", quiet = TRUE)
source("https://raw.githubusercontent.com/jmatos-lab/snippets/main/plot_theme.R")

library(stabkit)

data <- read.csv("stability.csv")   # batch, month, assay
limit <- 95

models <- lapply(split(data, data$batch), function(d) lm(assay ~ month, data = d))

shelf_life <- sapply(models, function(m) {
  months <- seq(0, 60, by = 0.5)
  lower <- predict(m, data.frame(month = months), interval = "confidence", level = 0.90)[, "lwr"]
  ok <- months[lower >= limit]
  if (length(ok)) max(ok) else 0
})

print(round(shelf_life, 1))
cat("Proposed shelf life:", floor(min(shelf_life)), "months\n")
cat("Batches can be pooled:", stabkit::poolable(data, alpha = 0.25), "\n")

png("stability.png", width = 900, height = 600)
plot(assay ~ month, data = data, pch = 19, col = factor(batch))
abline(h = limit, lty = 2)
invisible(lapply(models, abline))
dev.off()
