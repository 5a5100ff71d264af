# Computes as often as the command line says and prints how long each time took and what came out.
measure <- function(prepare) {
  arguments <- commandArgs(TRUE)
  doubles <- function(name) {
    path <- file.path(arguments[1], name)
    readBin(path, "double", file.size(path) / 8)
  }
  compute <- prepare(doubles)
  result <- compute()
  seconds <- sapply(seq_len(as.integer(arguments[2])), function(k) {
    start <- proc.time()[["elapsed"]]
    result <<- compute()
    proc.time()[["elapsed"]] - start
  })
  text <- function(x) paste(sprintf("%.17g", as.numeric(x)), collapse = ", ")
  cat(sprintf('{"seconds": [%s], "result": [%s]}\n', text(seconds), text(result)))
}
