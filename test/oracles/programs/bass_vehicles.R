# Bass diffusion by R's nls on China's vehicle output by year; writes cases/bass-vehicles-r.json.
# Run from test/oracles: Rscript programs/bass_vehicles.R
table <- read.csv("../../datasets/vehicle-output/vehicle-output.csv")
y <- as.numeric(tapply(table$vehicles, table$year, sum))
t <- seq_along(y)
share <- function(p, q, t) (1 - exp(-(p + q) * t)) / (1 + q / p * exp(-(p + q) * t))
model <- nls(y ~ m * (share(p, q, t) - share(p, q, t - 1)), start = list(m = 45000, p = 0.003, q = 0.25),
             control = nls.control(maxiter = 500, tol = 1e-7, nDcentral = TRUE))
k <- coef(model); s <- sqrt(diag(vcov(model)))
writeLines(sprintf(paste0('{"id": "bass-vehicles-r", "method": "Bass diffusion by least squares on adopters per period", "peer": "R stats %s.%s", ',
  '"function": "nls", "call": "programs/bass_vehicles.R", "inputs": [], "status": "peer", "notes": "vehicles built in China by year, 1998-2019: a slow start, p a hundredth of q", ',
  '"tolerance": 1e-6, "toleranceReason": "relative; nls stops at a relative offset of 1e-7", ',
  '"adopters": [%s], "expected": {"m": %.15g, "p": %.15g, "q": %.15g, "se": [%.12g, %.12g, %.12g]}}'),
  R.version$major, R.version$minor, paste(sprintf("%.10g", y), collapse = ", "), k["m"], k["p"], k["q"], s[1], s[2], s[3]), "cases/bass-vehicles-r.json")
