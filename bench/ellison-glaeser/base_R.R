source(file.path(Sys.getenv("BENCH_FOLDER"), "measure.R"))

measure(function(doubles) {
  region <- as.integer(doubles("region")) + 1L
  industry <- as.integer(doubles("industry")) + 1L
  size <- doubles("size")
  function() {
    table <- matrix(0, 500, 300)
    sums <- rowsum(size, (region - 1L) * 500L + industry)
    table[as.integer(rownames(sums))] <- sums
    totals <- rowSums(table)
    x <- colSums(table) / sum(table)
    g <- rowSums(t(t(table / totals) - x)^2)
    h <- as.vector(rowsum(size^2, industry)) / totals^2
    rest <- 1 - sum(x^2)
    ((g - rest * h) / (rest * (1 - h)))[1:20]
  }
})
