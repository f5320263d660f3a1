library(readr)
library(dplyr)
library(ggplot2)

fuel <- read_delim("fuel_cards.csv", delim = ";", locale = locale(decimal_mark = ","),
                   col_select = c(vehicle_type, month, litres, km))

usage <- fuel |>
  group_by(vehicle_type, month) |>
  summarise(l_per_100 = sum(litres) / sum(km) * 100, .groups = "drop")

p <- ggplot(usage, aes(month, l_per_100, colour = vehicle_type, group = vehicle_type)) +
  geom_line() + geom_point() + labs(x = NULL, y = "Litres per 100 km")
ggsave("fuel.png", p, width = 9, height = 5)
