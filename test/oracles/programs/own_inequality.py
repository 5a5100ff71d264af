"""The `correct*` values where REAT departs from its own reference: weighted Gini and Theil, standardised
location quotients, speed of convergence. Recomputed from the formulas alone.

Gini, weighted: ½ Σ_i Σ_j w_i w_j |x_i − x_j|/μ, and 1 less twice the area below the Lorenz curve.
Theil (1967), weighted: T = Σ w (x/μ) ln(x/μ), mean log deviation L = Σ w ln(μ/x), μ = Σ w x, Σ w = 1.
O'Donoghue & Gleave (2004), Regional Studies 38: (LQ − mean over regions)/s of each industry; Tian (2013)
  takes ln LQ. Barro & Sala-i-Martin (1992), Journal of Political Economy 100: (1/T) ln(y_T/y_0) =
  a − ((1 − e^(−βT))/T) ln y_0.
"""

import numpy as np

from compare import case, compare, finish, matrix, numbers

# Weighted Gini and Theil.
name = "gini-weighted-reat-BUG"
expected = case(name)["expected"]
x = np.array(list(expected["values"].values()))
w = np.array(expected["weights"]) / sum(expected["weights"])
mean = w @ x
pairs = np.abs(x[:, None] - x[None, :])
compare(name, "correct_meandiff", w @ pairs @ w / (2 * mean), expected["correct_meandiff"], 1e-15)
order = np.argsort(x)
people = np.concatenate([[0], np.cumsum(w[order])])
income = np.concatenate([[0], np.cumsum(w[order] * x[order]) / mean])
area = np.sum(np.diff(people) * (income[1:] + income[:-1]))
compare(name, "correct_lorenz", 1 - area, expected["correct_lorenz"], 1e-15)

name = "theil-weighted-reat-BUG"
expected = case(name)["expected"]
x = np.array(list(expected["values"].values()))
w = np.array(expected["weights"]) / sum(expected["weights"])
mean = w @ x
compare(name, "correct_T_weighted", w @ (x / mean * np.log(x / mean)), expected["correct_T_weighted"], 1e-15)
compare(name, "correct_MLD_weighted", w @ np.log(mean / x), expected["correct_MLD_weighted"], 1e-15)

# Standardised quotients, industries × regions.
_, _, jobs = matrix("syn_emp_positive.csv")
lq = (jobs / jobs.sum(axis=1, keepdims=True) / (jobs.sum(axis=0) / jobs.sum())).T


def standardised(values, ddof):
    return (values - values.mean(axis=1, keepdims=True)) / values.std(axis=1, ddof=ddof, keepdims=True)


name = "slq-standardised-reat-BUG"
expected = case(name)["expected"]
compare(name, "correct_sample_sd", standardised(lq, 1), expected["correct_sample_sd"], 1e-13)
compare(name, "correct_population_sd", standardised(lq, 0), expected["correct_population_sd"], 1e-13)
name = "sllq-log-standardised-reat-BUG"
expected = case(name)["expected"]
compare(name, "correct_sample_sd", standardised(np.log(lq), 1), expected["correct_sample_sd"], 1e-13)

# Convergence over five years.
name = "convergence-synthetic-reat"
expected = case(name)["expected"]
(people,) = numbers("syn_regions.csv", "pop")
first, last = (matrix(f"syn_emp_t{t}.csv")[2].sum(axis=1) / people * 1000 for t in (1, 2))
years = 5
_, b = np.linalg.lstsq(
    np.column_stack([np.ones_like(first), np.log(first)]), np.log(last / first) / years, rcond=None
)[0]
speed = -np.log(1 + years * b) / years
compare(name, "correct_speed", speed, expected["correct_speed"], 1e-14)
compare(name, "correct_halfLife", np.log(2) / speed, expected["correct_halfLife"], 1e-11)

finish()
