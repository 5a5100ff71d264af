source(file.path(Sys.getenv("BENCH_FOLDER"), "measure.R"))

measure(function(doubles) {
  values <- matrix(doubles("values"), ncol = 50, byrow = TRUE)
  eigenvalues <- function(x) eigen(cor(x), symmetric = TRUE, only.values = TRUE)$values
  function() {
    set.seed(1965)
    observed <- eigenvalues(values)
    chance <- replicate(100, eigenvalues(matrix(rnorm(length(values)), ncol = 50)))
    limits <- apply(chance, 1, quantile, 0.95)
    c(which(observed <= limits)[1] - 1, observed, rowMeans(chance))
  }
})
