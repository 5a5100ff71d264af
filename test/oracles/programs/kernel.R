# Bandwidths and densities by R's stats; writes cases/kernel-r.json.
# Run from test/oracles: Rscript programs/kernel.R ../../datasets/vehicle-output/vehicle-output.csv > cases/kernel-r.json
# bw.SJ counts distances in nb bins: with 1e7 of them, and the root to 1e-13, it is good to about 1e-7 of itself.
options(digits = 17)
vehicles <- read.csv(commandArgs(TRUE)[1])
data <- list(
  mpg = read.csv("inputs/mtcars.csv")$mpg,
  assault = read.csv("inputs/USArrests.csv")$Assault,
  vehicles2012 = vehicles$vehicles[vehicles$year == 2012]
)
number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")
entry <- function(name) {
  x <- data[[name]]
  h <- bw.nrd0(x)
  at <- seq(min(x) - 3 * h, max(x) + 3 * h, length.out = 256)
  exact <- sapply(at, function(point) mean(dnorm(point, x, h)))
  binned <- density(x, bw = h, from = at[1], to = at[256], n = 256)$y
  sj <- bw.SJ(x, nb = 1e7, tol = 1e-13)
  sprintf('    "%s": { "silverman": %.17g, "scott": %.17g, "sheatherJones": %.17g, "binned": %.3g,\n      "values": %s,\n      "density": %s }',
    name, h, bw.nrd(x), sj, max(abs(binned - exact)) / max(exact), number(x), number(exact))
}
cat(sprintf('{
  "id": "kernel-r",
  "method": "bandwidths of a Gaussian kernel, and the density on 256 points to three bandwidths beyond the values",
  "peer": "R %s.%s stats::bw.nrd0, bw.nrd, bw.SJ, dnorm",
  "function": "bw.nrd0(x); bw.nrd(x); bw.SJ(x, nb = 1e7, tol = 1e-13); mean(dnorm(point, x, h))",
  "call": "Rscript programs/kernel.R",
  "inputs": ["mtcars.csv", "USArrests.csv"],
  "status": "peer",
  "notes": "binned: how far density(), which bins, is from the sum itself, as a part of the peak. bw.SJ counts distances in bins, so that it is looser than the rest.",
  "tolerance": 1e-12,
  "toleranceReason": "both add the same terms in doubles; bandwidths by Sheather and Jones within 1e-6 of themselves, as R bins distances",
  "expected": {
%s
  }
}
', R.version$major, R.version$minor, paste(sapply(names(data), entry), collapse = ",\n")))
