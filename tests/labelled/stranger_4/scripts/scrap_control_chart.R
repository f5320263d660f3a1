# Control chart of the scrap rate per shift (installed packages only)
suppressPackageStartupMessages({
  library(ggplot2)
  library(readr)
})

args <- commandArgs(trailingOnly = TRUE)
path <- if (length(args)) args[1] else "scrap_by_shift.csv"

d <- read_csv(path, show_col_types = FALSE)
d$rate <- d$scrap / d$produced
centre <- mean(d$rate)
sigma  <- sqrt(centre * (1 - centre) / d$produced)
d$upper <- centre + 3 * sigma
d$lower <- pmax(0, centre - 3 * sigma)

p <- ggplot(d, aes(x = seq_along(rate), y = rate)) +
  geom_line() +
  geom_point(aes(colour = rate > upper)) +
  geom_step(aes(y = upper), linetype = 2) +
  geom_step(aes(y = lower), linetype = 2) +
  labs(x = "Shift", y = "Scrap rate")
ggsave("p_chart.png", p, width = 10, height = 4)
