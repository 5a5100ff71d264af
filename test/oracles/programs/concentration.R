# Writes test/oracles/cases/{bootstrap-boot,weighted-cv-r,vehicles-2012-r}.json.
# Rscript test/oracles/programs/concentration.R    (R 4.2; package boot 1.3-28.1)
library(boot)
num <- function(x) paste0("[", paste(formatC(x, digits = 17, format = "g"), collapse = ","), "]")
one <- function(x) formatC(x, digits = 17, format = "g")
field <- function(...) paste(..., sep = "")
case <- function(id, lines) {
  body <- paste0(" ", lines, collapse = ",\n")
  writeLines(paste0("{\n \"id\": \"", id, "\",\n", body, "\n}"), paste0("test/oracles/cases/", id, ".json"))
}
text <- function(name, value) paste0("\"", name, "\": \"", value, "\"")

# Bootstrap of the coefficient of variation. The draws are exported, so that another generator can
# replay them; boot counts rows from 1, the file from 0.
x <- read.csv("test/oracles/inputs/syn_emp_t1.csv")$I01
cv <- function(v, i) sd(v[i]) / mean(v[i])
set.seed(20161101)
b <- boot(x, cv, R = 199)
# Acceleration by the jackknife about its own mean, as Efron & Tibshirani (1993), eq. 14.15;
# empinf(type = "jack") centres at the estimate instead.
without <- sapply(seq_along(x), function(i) cv(x[-i], seq_along(x)[-1] - 1))
jack <- mean(without) - without
ci <- function(conf) {
  out <- boot.ci(b, conf = conf, type = c("perc", "basic", "bca"), L = jack)
  paste0("{\"percentile\": ", num(out$percent[4:5]), ", \"basic\": ", num(out$basic[4:5]),
         ", \"bca\": ", num(out$bca[4:5]), "}")
}
case("bootstrap-boot", c(
  text("method", "bootstrap of the coefficient of variation of I01: percentile, basic, BCa"),
  text("peer", "boot 1.3-28.1"), text("function", "boot, boot.ci(L = jackknife about its mean)"),
  text("call", "Rscript test/oracles/programs/concentration.R"),
  "\"inputs\": [\"inputs/syn_emp_t1.csv\"]", text("status", "peer"),
  text("notes", "at .925 the quantiles fall between two resamples"),
  "\"tolerance\": 1e-10",
  text("toleranceReason", "same draws, closed forms; the normal quantiles of two libraries agree to 1e-14"),
  paste0("\"draws\": [", paste(t(boot.array(b, indices = TRUE)) - 1, collapse = ","), "]"),
  paste0("\"expected\": {\"estimate\": ", one(b$t0), ", \"bias\": ", one(mean(b$t) - b$t0),
         ", \"standardError\": ", one(sd(b$t)), ", \"at95\": ", ci(.95), ", \"at925\": ", ci(.925), "}")))

# Weighted coefficient of variation: Williamson's formula by base R.
e <- read.csv("test/oracles/inputs/syn_emp_t1.csv")
r <- read.csv("test/oracles/inputs/syn_regions.csv")
y <- rowSums(e[, -1]) / r$pop
w <- cov.wt(cbind(y), wt = r$pop / sum(r$pop), method = "ML")
case("weighted-cv-r", c(
  text("method", "coefficient of variation weighted with population (Williamson)"),
  text("peer", "R 4.2 stats"), text("function", "cov.wt(method = 'ML')"),
  text("call", "Rscript test/oracles/programs/concentration.R"),
  "\"inputs\": [\"inputs/syn_emp_t1.csv\", \"inputs/syn_regions.csv\"]", text("status", "peer"),
  text("notes", "REAT's williamson and weighted cv (durpug-coulter-dalton-reat) take deviations from the unweighted mean and divide by the weighted one; Williamson (1965) takes the national mean, which is the weighted one, for both"),
  "\"tolerance\": 1e-12", text("toleranceReason", "closed form in doubles"),
  paste0("\"expected\": {\"weighted\": ", one(sqrt(w$cov[1, 1]) / w$center), "}")))

# Vehicle output of the provinces in 2012, by base R.
v <- read.csv("test/oracles/inputs/expected_vehicle_lq_2010_2012.csv")
v <- v[v$year == 2012, ]
s <- sort(v$vehicle_output_10k / sum(v$vehicle_output_10k), decreasing = TRUE)
gini <- function(x) mean(abs(outer(x, x, "-"))) / (2 * mean(x))
plogp <- function(p) ifelse(p > 0, p * log(p), 0)
g <- v$gdp / sum(v$gdp); p <- v$vehicle_output_10k / sum(v$vehicle_output_10k)
case("vehicles-2012-r", c(
  text("method", "indices of vehicle output of 31 provinces, 2012 (Tibet 0)"),
  text("peer", "R 4.2 base"), text("function", "sort, outer, sum"),
  text("call", "Rscript test/oracles/programs/concentration.R"),
  "\"inputs\": [\"inputs/expected_vehicle_lq_2010_2012.csv\"]", text("status", "own"),
  text("notes", "ratios, HHI and entropy are the same for 30 and 31 provinces; the Gini .5578 is that of 31 (30: .5430); the Theil .4752 is that of the location quotients weighted with GDP"),
  "\"tolerance\": 1e-12", text("toleranceReason", "closed forms in doubles"),
  paste0("\"expected\": {\"CR1\": ", one(s[1]), ", \"CR4\": ", one(sum(s[1:4])), ", \"CR8\": ", one(sum(s[1:8])),
         ", \"herfindahl\": ", one(sum(s^2)), ", \"numbersEquivalent\": ", one(1 / sum(s^2)),
         ", \"gini31\": ", one(gini(v$vehicle_output_10k)),
         ", \"gini30\": ", one(gini(v$vehicle_output_10k[v$province_zh != "\u897f\u85cf"])),
         ", \"entropy\": ", one(-sum(plogp(s))), ", \"theil31\": ", one(log(31) + sum(plogp(s))),
         ", \"theilOfQuotients\": ", one(sum(plogp(p)) - sum(ifelse(p > 0, p * log(g), 0))), "}")))
