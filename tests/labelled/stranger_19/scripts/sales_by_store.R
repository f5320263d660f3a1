# Weekly sales per store with moving average
library(readxl)
library(dplyr)
library(ggplot2)
library(zoo)

sales <- read_excel("//fs01/retail/sales_history.xlsx") |>
  group_by(store, week) |>
  summarise(revenue = sum(revenue), .groups = "drop") |>
  arrange(store, week) |>
  group_by(store) |>
  mutate(avg4 = rollmean(revenue, 4, fill = NA, align = "right"))

p <- ggplot(sales, aes(week, revenue)) +
  geom_col(fill = "grey80") +
  geom_line(aes(y = avg4), colour = "steelblue", linewidth = 0.8) +
  facet_wrap(~ store, scales = "free_y") +
  labs(title = "Weekly revenue per store", x = NULL, y = "EUR") +
  theme_minimal()

ggsave("//fs01/retail/charts/sales_by_store.png", p, width = 12, height = 8, dpi = 150)
cat("Stores:", length(unique(sales$store)), "\n")
