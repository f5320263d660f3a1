# Write assay results to a Google Sheet
# install once: install.packages(c("googlesheets4", "readxl", "dplyr"))
library(googlesheets4)
library(readxl)
library(dplyr)

source_file <- "S:/QC/Assay/assay_results.xlsx"
sheet_title <- "assay-results-mobile"

# private Google account, the browser opens for the login
gs4_auth(email = "d.kessler.home@gmail.com")

read_assay <- function(path) {
  read_excel(path, sheet = "Results") |>
    filter(!is.na(result)) |>
    mutate(oos = result < lower_limit | result > upper_limit) |>
    select(batch, method, result, lower_limit, upper_limit, oos)
}

main <- function() {
  results <- read_assay(source_file)
  found <- gs4_find(sheet_title, n_max = 1)
  ss <- if (nrow(found) == 0) gs4_create(sheet_title) else found$id[[1]]
  sheet_write(results, ss = ss, sheet = "latest")
  message(nrow(results), " rows written, ", sum(results$oos), " out of specification")
}

if (sys.nframe() == 0) {
  main()
}
