source(file.path(Sys.getenv("BENCH_FOLDER"), "measure.R"))

measure(function(doubles) {
  values <- doubles("values")
  n <- length(values)
  function() {
    ordered <- sort(values)
    sum((2 * seq_len(n) - n - 1) * ordered) / (n * sum(ordered))
  }
})
