# Yield of each production line, with control limits
library(readr)
library(dplyr)
library(ggplot2)

runs <- read_csv("runs.csv", show_col_types = FALSE) |>
  mutate(yield = good / (good + scrap))

limits <- runs |>
  group_by(line) |>
  summarise(mid = mean(yield), sd = sd(yield)) |>
  mutate(lower = mid - 3 * sd, upper = pmin(1, mid + 3 * sd))

plot <- ggplot(runs, aes(date, yield)) +
  geom_line() +
  geom_hline(data = limits, aes(yintercept = lower), linetype = 2) +
  geom_hline(data = limits, aes(yintercept = upper), linetype = 2) +
  facet_wrap(~line)

ggsave("yield.png", plot, width = 9, height = 5)
print(limits)
