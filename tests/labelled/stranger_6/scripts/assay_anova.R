# One-way ANOVA on assay results by laboratory
library(readr)
library(dplyr)
library(ggplot2)

results <- read_csv("assay.csv", col_types = cols(lab = "f", batch = "c", assay = "d"))

summary_tbl <- results |>
  group_by(lab) |>
  summarise(n = n(), mean = mean(assay), sd = sd(assay), rsd = 100 * sd / mean)
print(summary_tbl)

fit <- aov(assay ~ lab, data = results)
print(summary(fit))
print(TukeyHSD(fit))

p <- ggplot(results, aes(lab, assay)) +
  geom_boxplot() +
  geom_hline(yintercept = c(95, 105), linetype = "dashed") +
  labs(title = "Assay by laboratory", y = "Assay [%]")
ggsave("assay.png", p, width = 7, height = 4)
