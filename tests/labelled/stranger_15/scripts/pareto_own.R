# Pareto chart of the complaints
library(readr)
library(dplyr)
library(ggplot2)

counts <- read_csv2("complaints.csv", show_col_types = FALSE) |>
  count(defect, wt = pieces, name = "n", sort = TRUE) |>
  mutate(cumulative = cumsum(n) / sum(n),
         defect = factor(defect, levels = defect))

scale <- max(counts$n)
p <- ggplot(counts, aes(defect)) +
  geom_col(aes(y = n), fill = "steelblue") +
  geom_line(aes(y = cumulative * scale, group = 1)) +
  geom_point(aes(y = cumulative * scale)) +
  scale_y_continuous(sec.axis = sec_axis(~ . / scale, labels = scales::percent)) +
  theme_minimal() +
  theme(axis.text.x = element_text(angle = 45, hjust = 1))
ggsave("pareto.png", p, width = 11, height = 6)
