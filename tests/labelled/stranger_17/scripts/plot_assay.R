# Plot assay results with specification limits
library(readxl)
library(dplyr)
library(ggplot2)

source_file <- "S:/QC/Assay/assay_results.xlsx"
target <- "S:/QC/Assay/plots"

read_assay <- function(path) {
  read_excel(path, sheet = "Results") |>
    filter(!is.na(result)) |>
    mutate(oos = result < lower_limit | result > upper_limit)
}

plot_method <- function(df, m) {
  ggplot(df, aes(batch, result, colour = oos)) +
    geom_point(size = 2) +
    geom_hline(aes(yintercept = lower_limit), linetype = "dashed") +
    geom_hline(aes(yintercept = upper_limit), linetype = "dashed") +
    scale_colour_manual(values = c("FALSE" = "grey30", "TRUE" = "red")) +
    labs(title = m, x = "Batch", y = "Assay (%)") +
    theme_minimal() +
    theme(axis.text.x = element_text(angle = 60, hjust = 1), legend.position = "none")
}

dir.create(target, showWarnings = FALSE)
results <- read_assay(source_file)
for (m in unique(results$method)) {
  p <- plot_method(filter(results, method == m), m)
  ggsave(file.path(target, paste0(m, ".pdf")), p, width = 9, height = 5)
}
message("Plots written to ", target)
