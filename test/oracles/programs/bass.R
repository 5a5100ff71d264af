# Bass diffusion by R's nls on the adopters of each period, with analytic start; writes cases/bass-r.json.
# Run from test/oracles: Rscript programs/bass.R
y <- c(96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500)
t <- seq_along(y)
share <- function(p, q, t) (1 - exp(-(p + q) * t)) / (1 + q / p * exp(-(p + q) * t))
model <- nls(y ~ m * (share(p, q, t) - share(p, q, t - 1)), start = list(m = 17000, p = 0.01, q = 0.35),
             control = nls.control(maxiter = 500, tol = 1e-7, nDcentral = TRUE))
k <- coef(model); s <- sqrt(diag(vcov(model)))
writeLines(sprintf(paste0('{"id": "bass-r", "method": "Bass diffusion by least squares on adopters per period", "peer": "R stats %s.%s", ',
  '"function": "nls", "call": "programs/bass.R", "inputs": [], "status": "peer", "notes": "a made-up series in the shape of a durable good\'s first sales", ',
  '"tolerance": 1e-6, "toleranceReason": "relative; nls stops at a relative offset of 1e-7", ',
  '"adopters": [%s], "expected": {"m": %.15g, "p": %.15g, "q": %.15g, "se": [%.12g, %.12g, %.12g]}}'),
  R.version$major, R.version$minor, paste(y, collapse = ", "), k["m"], k["p"], k["q"], s[1], s[2], s[3]), "cases/bass-r.json")
