source(file.path(Sys.getenv("BENCH_FOLDER"), "measure.R"))
if (!suppressPackageStartupMessages(require(psych, quietly = TRUE))) {
  message("R's package psych")
  quit(status = 1)
}

measure(function(doubles) {
  values <- matrix(doubles("values"), ncol = 50, byrow = TRUE)
  function() {
    fit <- fa(values, nfactors = 5, fm = "ml", rotate = "varimax", scores = "regression")
    c(fit$uniquenesses, sort(colSums(fit$loadings^2), decreasing = TRUE))
  }
})
