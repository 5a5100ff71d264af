source(file.path(Sys.getenv("BENCH_FOLDER"), "measure.R"))

measure(function(doubles) {
  jobs <- matrix(doubles("jobs"), 3000, 1000, byrow = TRUE)
  function() {
    industries <- colSums(jobs)
    quotients <- t(t(jobs / rowSums(jobs)) / (industries / sum(industries)))
    c(quotients[1, 1], quotients[1235, 568], quotients[3000, 1000])
  }
})
