# Location quotients of vehicle output against GDP, 31 provinces (Tibet, absent from the vehicle
# table, has none), and what is built on them, in base R.
#   Rscript test/oracles/programs/specialization.R > test/oracles/cases/vehicles-quotients-r.json
v <- read.csv("datasets/vehicle-output/vehicle-output.csv", fileEncoding = "UTF-8")
g <- read.csv("datasets/gdp/gdp.csv", fileEncoding = "UTF-8")
names(v)[4] <- "x"; names(g)[4] <- "y"
panel <- merge(g, v[, c("province_en", "year", "x")], by = c("province_en", "year"), all.x = TRUE)
panel$x[is.na(panel$x) & panel$province_en == "Tibet"] <- 0
stopifnot(!anyNA(panel$x))
lq <- function(d) (d$x / sum(d$x)) / (d$y / sum(d$y))
years <- sort(unique(panel$year))
jiangxi <- sapply(years, function(t) {
  d <- panel[panel$year == t, ]
  lq(d)[d$province_en == "Jiangxi"]
})
d <- panel[panel$year == 2012, ]
s <- d$x / sum(d$x); x <- d$y / sum(d$y); q <- lq(d)
n <- length(q)
gini <- sum(outer(q, q, function(a, b) abs(a - b))) / (2 * n^2 * mean(q))
weighted <- sum(outer(seq_len(n), seq_len(n), function(i, j) x[i] * x[j] * abs(q[i] - q[j]))) / 2
outside <- (d$x / d$y) / ((sum(d$x) - d$x) / (sum(d$y) - d$y))
z <- (q - mean(q)) / sd(q)
k <- q > 0
zlog <- (log(q[k]) - mean(log(q[k]))) / sd(log(q[k]))
at <- d$province_en == "Jiangxi"
num <- function(v) paste(sprintf("%.17g", v), collapse = ", ")
cat('{
 "id": "vehicles-quotients-r",
 "method": "location quotients of vehicle output against GDP and what is built on them",
 "peer": "R 4.2 base",
 "function": "outer, sum, sd",
 "call": "Rscript test/oracles/programs/specialization.R",
 "inputs": ["datasets/vehicle-output/vehicle-output.csv", "datasets/gdp/gdp.csv"],
 "status": "own",
 "notes": "31 provinces, Tibet 0; jiangxiByYear runs from the first year to the last; 2012 unless named",
 "tolerance": 1e-12,
 "toleranceReason": "closed forms in doubles",
 "expected": {',
 '"years": [', num(years), '], "jiangxiByYear": [', num(jiangxi), '],
  "hoover": ', num(sum(abs(s - x)) / 2), ', "spatialGini": ', num(sum((s - x)^2)),
 ', "quotientGini": ', num(gini), ', "locationalGini": ', num(weighted),
 ',
  "jiangxi": {"ratio": ', num(q[at]), ', "outside": ', num(outside[at]), ', "log": ', num(log(q[at])),
 ', "symmetric": ', num(((q - 1) / (q + 1))[at]), ', "difference": ', num((s - x)[at]),
 ', "standardized": ', num(z[at]), ', "standardizedLog": ', num(zlog[d$province_en[k] == "Jiangxi"]), '},
  "unusual": ["', paste(d$province_en[order(-z)][sort(z, decreasing = TRUE) > 1.645], collapse = '", "'), '"]
 }
}
', sep = "")
