lower <- 11.95
upper <- 12.05

bores <- read.csv2("bores.csv")
by_machine <- split(bores$diameter, bores$machine)

result <- do.call(rbind, lapply(names(by_machine), function(m) {
  x <- by_machine[[m]]
  s <- sd(x)
  data.frame(
    machine = m,
    n = length(x),
    mean = round(mean(x), 4),
    cp = round((upper - lower) / (6 * s), 2),
    cpk = round(min(upper - mean(x), mean(x) - lower) / (3 * s), 2)
  )
}))

print(result[order(result$cpk), ], row.names = FALSE)
png("bores.png", 900, 500)
boxplot(diameter ~ machine, data = bores, ylab = "mm")
abline(h = c(lower, upper), lty = 2)
invisible(dev.off())
