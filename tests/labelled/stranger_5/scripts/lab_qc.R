# Westgard rules for control measurements
# controls.csv: run, level, value   targets.csv: level, mean, sd
library(dplyr)
library(ggplot2)

controls <- read.csv("controls.csv")
targets  <- read.csv("targets.csv")

qc <- controls |>
  inner_join(targets, by = "level") |>
  group_by(level) |>
  arrange(run, .by_group = TRUE) |>
  mutate(
    z   = (value - mean) / sd,
    r13 = abs(z) > 3,
    r22 = abs(z) > 2 & abs(lag(z, default = 0)) > 2 & sign(z) == sign(lag(z, default = 0)),
    r4s = abs(z - lag(z, default = 0)) > 4
  ) |>
  ungroup()

failed <- filter(qc, r13 | r22 | r4s)
cat(nrow(failed), "of", nrow(qc), "measurements break a rule\n")
print(select(failed, run, level, value, z, r13, r22, r4s))

plot <- ggplot(qc, aes(run, z)) +
  geom_line() +
  geom_point(aes(colour = r13 | r22 | r4s)) +
  geom_hline(yintercept = c(-3, -2, 2, 3), linetype = "dashed") +
  facet_wrap(~level, ncol = 1) +
  theme_minimal() + theme(legend.position = "none")
ggsave("levey_jennings.png", plot, width = 9, height = 7)
