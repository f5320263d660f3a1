library(readr)
library(dplyr)

fuel <- read_delim("fuel_cards.csv", delim = ";", locale = locale(decimal_mark = ","))

by_driver <- fuel |>
  group_by(driver_name, licence_no, vehicle) |>
  summarise(litres = sum(litres), km = max(odometer) - min(odometer), .groups = "drop") |>
  mutate(l_per_100 = litres / km * 100)

average <- weighted.mean(by_driver$l_per_100, by_driver$km)
high <- filter(by_driver, l_per_100 > 1.2 * average) |> arrange(desc(l_per_100))
write_csv2(high, "high_consumption.csv")
print(high, n = 50)
