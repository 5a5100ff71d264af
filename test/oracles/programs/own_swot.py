"""SWOT in numbers: swot-quantified and swot.quadrilateral from the formulas of chapter 5.

Totals are Σ weight · score, weaknesses and threats negative. The centre of the strategic quadrilateral's four
vertices (S, 0), (0, O), (W, 0), (0, T) is ((S + W)/4, (O + T)/4), its azimuth atan2(Y, X); U = O·S, V = T·W,
ρ = U/(U + V). Triangles with the origin have the areas |x·y|/2; the azimuth is also found as the angle
between the centre and the axis of opportunities, by the scalar product.
"""

from math import acos, atan2, degrees, fsum, hypot

from compare import case, compare, finish


def quadrilateral(s, w, o, t):
    x, y = (s + w) / 4, (o + t) / 4
    u, v = o * s, t * w
    return x, y, degrees(atan2(y, x)), u, v, u / (u + v)


def area(a, b):
    """Of the triangle with the origin, by the cross product of its sides."""
    return abs(a[0] * b[1] - a[1] * b[0]) / 2


name = "swot-quantified"
expected = case(name)["expected"]
totals = {
    group: fsum(w * s for w, s in zip(expected[group]["w"], expected[group]["s"])) for group in "SWOT"
}
s, w, o, t = (totals[group] for group in "SWOT")
x, y, theta, u, v, rho = quadrilateral(s, w, o, t)
compare(name, "totals", [totals[group] for group in expected["totals"]], expected["totals"], 1e-15)
compare(name, "centroid", [x, y], expected["centroid"], 1e-15)
compare(name, "axisMean", [2 * x, 2 * y], expected["axisMean"], 1e-15)
compare(name, "thetaDeg", theta, expected["thetaDeg"], 1e-13)
compare(name, "thetaDeg, scalar product", 90 - degrees(acos(y / hypot(x, y))), expected["thetaDeg"], 1e-12)
compare(name, "rho", rho, expected["rho"], 1e-15)
vertex = {"S": (s, 0), "O": (0, o), "W": (w, 0), "T": (0, t)}
areas = [area(vertex[pair[0]], vertex[pair[1]]) for pair in expected["areas"]]
compare(name, "areas", areas, expected["areas"], 1e-14)

name = "swot.quadrilateral"
expected = case(name)["expected"]
data = case(name)["data"]
compare(name, "X, Y, θ, U, V, ρ", quadrilateral(*(data[group] for group in "SWOT")), expected, 5e-9)

finish()
