# Most frequent terms of the open answers of the product survey
source("R/local_helpers.R")   # lies in the same repository
library(tm)

corpus <- VCorpus(VectorSource(readLines("open_answers.txt", encoding = "UTF-8")))
corpus <- tm_map(corpus, content_transformer(tolower))
corpus <- tm_map(corpus, removePunctuation)
corpus <- tm_map(corpus, removeNumbers)
corpus <- tm_map(corpus, removeWords, stopwords("english"))

dtm  <- DocumentTermMatrix(corpus)
freq <- sort(colSums(as.matrix(dtm)), decreasing = TRUE)

print(head(freq, 30))
barplot_file("terms.png", head(freq, 20))   # from local_helpers.R
write.csv(data.frame(term = names(freq), n = freq), "terms.csv", row.names = FALSE)
