library(tidyverse)
library(scales)

beds <- c(A1 = 28, A2 = 30, B1 = 24, ICU = 12)

daily <- read_csv("daily_counts.csv", col_types = cols(day = col_date(), ward = col_character(), occupied = col_integer()))

weekly <- daily |>
  mutate(week = floor_date(day, "week", week_start = 1), share = occupied / beds[ward]) |>
  summarise(share = mean(share), .by = c(week, ward))

p <- ggplot(weekly, aes(week, share, colour = ward)) +
  geom_line(linewidth = 0.8) +
  scale_y_continuous(labels = percent, limits = c(0, 1.1)) +
  labs(x = NULL, y = "occupied beds") +
  theme_minimal()
ggsave("occupancy.png", p, width = 9, height = 5)
