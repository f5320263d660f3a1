# X-bar control chart for the fill weight
if (!requireNamespace("qcc", quietly = TRUE)) {
  stop("Package 'qcc' is missing. Please ask IT to install it.")
}

weights <- read.csv("fill_weights.csv") # sample, weight_g
groups <- qcc::qcc.groups(weights$weight_g, weights$sample)

png("control_chart.png", width = 1200, height = 600)
chart <- qcc::qcc(groups, type = "xbar", title = "Fill weight")
dev.off()

outside <- chart$violations$beyond.limits
if (length(outside) > 0) {
  cat("Samples outside the limits:", paste(outside, collapse = ", "), "\n")
} else {
  cat("All samples are within the limits\n")
}
cat(sprintf("Mean %.2f g, limits %.2f - %.2f g\n", chart$center, chart$limits[1], chart$limits[2]))
