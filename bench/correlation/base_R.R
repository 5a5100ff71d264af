source(file.path(Sys.getenv("BENCH_FOLDER"), "measure.R"))

measure(function(doubles) {
  values <- matrix(doubles("values"), ncol = 50, byrow = TRUE)
  function() cor(values)
})
