source(file.path(Sys.getenv("BENCH_FOLDER"), "measure.R"))

components <- function(x, k) {
  correlation <- cor(x)
  found <- eigen(correlation, symmetric = TRUE)
  extracted <- found$vectors[, 1:k] %*% diag(sqrt(found$values[1:k]))
  loadings <- unclass(varimax(extracted)$loadings)
  list(loadings = loadings, weights = solve(correlation, loadings))
}

# Pairs by the largest congruence still free, signs turned so that it is positive.
alike <- function(target, loadings) {
  congruence <- crossprod(target, loadings) /
    sqrt(outer(colSums(target^2), colSums(loadings^2)))
  from <- sign <- integer(ncol(target))
  size <- abs(congruence)
  for (step in seq_along(from)) {
    best <- arrayInd(which.max(size), dim(size))
    from[best[1]] <- best[2]
    sign[best[1]] <- sign(congruence[best])
    size[best[1], ] <- size[, best[2]] <- -1
  }
  list(from = from, sign = sign)
}

measure(function(doubles) {
  values <- matrix(doubles("values"), ncol = 12, byrow = TRUE)
  draws <- matrix(doubles("draws") + 1, nrow = 31)
  function() {
    sample <- components(values, 3)
    largest <- order(colSums(sample$loadings^2), decreasing = TRUE)
    target <- sample$loadings[, largest] %*% diag(sign(colSums(sample$loadings[, largest])))
    replicates <- apply(draws, 2, function(cases) {
      x <- values[cases, ]
      found <- components(x, 3)
      turn <- alike(target, found$loadings)
      weights <- found$weights[, turn$from] %*% diag(turn$sign)
      shares <- colSums(found$loadings^2)[turn$from]
      scores <- scale(values, colMeans(x), apply(x, 2, sd)) %*% weights
      composite <- scores %*% (shares / sum(shares))
      c(composite, rank(-composite))
    })
    rowMeans(replicates[1:31, ])
  }
})
