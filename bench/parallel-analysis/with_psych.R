source(file.path(Sys.getenv("BENCH_FOLDER"), "measure.R"))
if (!suppressPackageStartupMessages(require(psych, quietly = TRUE))) {
  message("R's package psych")
  quit(status = 1)
}

measure(function(doubles) {
  values <- matrix(doubles("values"), ncol = 50, byrow = TRUE)
  function() {
    set.seed(1965)
    capture.output(
      fit <- fa.parallel(values, fa = "pc", n.iter = 100, plot = FALSE, quant = 0.95)
    )
    c(fit$ncomp, fit$pc.values, fit$pc.sim)
  }
})
