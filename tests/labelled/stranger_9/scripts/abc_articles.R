sales <- read.csv("turnover_by_article.csv", stringsAsFactors = FALSE)
sales <- sales[order(-sales$turnover), ]
sales$cumulated <- cumsum(sales$turnover) / sum(sales$turnover)
sales$class <- cut(sales$cumulated, c(0, 0.8, 0.95, 1), labels = c("A", "B", "C"), include.lowest = TRUE)

print(aggregate(turnover ~ class, sales, function(x) c(n = length(x), sum = sum(x))))

svg("abc.svg", width = 8, height = 5)
plot(seq_along(sales$cumulated) / nrow(sales), sales$cumulated, type = "l", xlab = "share of articles", ylab = "share of turnover")
abline(v = c(0.2, 0.5), h = c(0.8, 0.95), lty = 3)
dev.off()
write.csv(sales, "abc.csv", row.names = FALSE)
