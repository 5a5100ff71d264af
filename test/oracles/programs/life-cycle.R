# Logistic and Gompertz curves by R's nls, with profile intervals; writes cases/life-cycle-r.json.
# Years are counted from 2000: derivatives by differences need numbers of order 1.
# Run from test/oracles: Rscript programs/life-cycle.R ../../datasets/vehicle-output/vehicle-output.csv
options(digits = 17)
fit <- function(t, x, curve, start) {
  formula <- if (curve == "logistic") x ~ K / (1 + exp(-r * (t - t0))) else x ~ K * exp(-exp(-r * (t - t0)))
  nls(formula, start = start, control = nls.control(maxiter = 500, tol = 1e-7, minFactor = 1e-12, nDcentral = TRUE))
}
# The largest K above the best, the smallest below, with S(K) = S (1 + F / (n - 3)); null where there is none.
limit <- function(t, x, curve, model, direction) {
  k <- coef(model); n <- length(x)
  bound <- deviance(model) * (1 + qf(0.95, 1, n - 3) / (n - 3))
  shape <- if (curve == "logistic") function(u) 1 / (1 + exp(-u)) else function(u) exp(-exp(-u))
  place <- if (curve == "logistic") function(p) log(p / (1 - p)) else function(p) -log(-log(p))
  excess <- function(K) {
    inside <- x < K
    line <- coef(lm(place(x[inside] / K) ~ t[inside]))
    s <- function(p) sum((x - K * shape(p[1] * (t - p[2])))^2)
    start <- c(line[2], -line[1] / line[2])
    best <- optim(optim(start, s, control = list(reltol = 1e-15, maxit = 5000))$par, s, control = list(reltol = 1e-15, maxit = 5000))
    best$value - bound
  }
  end <- k[["K"]]
  for (step in 1:40) {
    end <- end * if (direction > 0) 1.4 else 1 / 1.1
    if (excess(end) > 0) return(sprintf("%.10g", uniroot(excess, sort(c(k[["K"]], end)), tol = 1e-10)$root))
  }
  "null"
}
report <- function(id, t, x, curve, start) {
  model <- fit(t, x, curve, start)
  k <- coef(model)
  sprintf('"%s": {"K": %.15g, "r": %.15g, "t0": %.15g, "S": %.15g, "seR": %.15g, "seT0": %.15g, "profileK": [%s, %s]}',
    id, k["K"], k["r"], k["t0"], deviance(model), sqrt(vcov(model)["r", "r"]), sqrt(vcov(model)["t0", "t0"]),
    limit(t, x, curve, model, -1), limit(t, x, curve, model, 1))
}
rat42 <- list(t = c(9, 14, 21, 28, 42, 57, 63, 70, 79), x = c(8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08))
vehicles <- read.csv(commandArgs(TRUE)[1])
jiangxi <- vehicles[vehicles$province_en == "Jiangxi", ]
window <- function(from) { s <- jiangxi[jiangxi$year >= from, ]; list(t = s$year - 2000, x = s$vehicles) }
w98 <- window(1998); w05 <- window(2005); w09 <- window(2009)
nation <- aggregate(vehicles ~ year, vehicles, sum); nation <- nation[nation$year >= 2005, ]
lines <- c(
  report("rat42-logistic", rat42$t, rat42$x, "logistic", list(K = 75, r = 0.07, t0 = 39)),
  report("rat42-gompertz", rat42$t, rat42$x, "gompertz", list(K = 85, r = 0.045, t0 = 30)),
  report("jiangxi-1998-logistic", w98$t, w98$x, "logistic", list(K = 130, r = 0.1, t0 = 21)),
  report("jiangxi-2005-logistic", w05$t, w05$x, "logistic", list(K = 80, r = 0.15, t0 = 13)),
  report("jiangxi-2005-gompertz", w05$t, w05$x, "gompertz", list(K = 120, r = 0.066, t0 = 14)),
  report("jiangxi-2009-logistic", w09$t, w09$x, "logistic", list(K = 80, r = 0.15, t0 = 12.7)),
  report("china-2005-logistic", nation$year - 2000, nation$vehicles, "logistic", list(K = 2900, r = 0.34, t0 = 9.4)))
head <- sprintf('{"id": "life-cycle-r", "method": "logistic and Gompertz curves by least squares", "peer": "R stats %s", "function": "nls, optim, uniroot", "call": "programs/life-cycle.R", "inputs": [], "status": "peer", "notes": "rat42 is NIST StRD Rat42 (certified: K 72.462237576, S 8.0565229338); profileK: null where the profile doesn\'t close", "tolerance": 1e-6, "toleranceReason": "relative; nls stops at a relative offset of 1e-7; profile limits rest on Nelder-Mead minima and are compared at 1e-4", "expected": {',
  paste(R.version$major, R.version$minor, sep = "."))
writeLines(paste0(head, paste(lines, collapse = ", "), "}}"), "cases/life-cycle-r.json")
