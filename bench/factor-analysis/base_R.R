source(file.path(Sys.getenv("BENCH_FOLDER"), "measure.R"))

measure(function(doubles) {
  values <- matrix(doubles("values"), ncol = 50, byrow = TRUE)
  function() {
    fit <- factanal(values, factors = 5, scores = "regression")
    c(fit$uniquenesses, sort(colSums(fit$loadings^2), decreasing = TRUE))
  }
})
