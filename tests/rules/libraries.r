library(readxl)
# hit: escrow.r.libraries.installs-or-runs-from-elsewhere
install.packages("devtools", repos = "http://cran.r-project.org")
# hit: escrow.r.libraries.installs-or-runs-from-elsewhere
devtools::install_github("somebody/quick")
# hit: escrow.r.libraries.installs-or-runs-from-elsewhere
source("http://somewhere.example/helpers.R")
source("helpers.R")
