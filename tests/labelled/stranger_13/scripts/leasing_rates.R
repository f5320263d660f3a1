# Leasing rates by term and residual value
library(ggplot2)

rate <- function(price, residual, months, yearly = 0.059) {
  i <- yearly / 12
  (price - residual / (1 + i)^months) * i / (1 - (1 + i)^-months)
}

grid <- expand.grid(
  price = c(18990, 24990, 32990),
  months = seq(24, 60, by = 12),
  share = c(0.3, 0.4, 0.5)
)
grid$rate <- with(grid, rate(price, price * share, months))

ggplot(grid, aes(months, rate, colour = factor(share))) +
  geom_line() +
  facet_wrap(~price) +
  labs(x = "Months", y = "Rate per month", colour = "Residual")
ggsave("leasing_rates.png", width = 9, height = 4)
print(grid[order(grid$price, grid$months), ], digits = 4)
