"""Writes network-networkx: python3 test/oracles/programs/networks.py > test/oracles/cases/network-networkx.json

Small networks and Zachary's karate club by NetworkX; Freeman's centralisation, which it hasn't, from its degrees.
"""

import json

import networkx as nx


def star():
    return nx.star_graph(20)


def two_hubs():
    g = nx.Graph([(0, 1)])
    g.add_edges_from((i % 2, i + 2) for i in range(20))
    return g


def in_parts():
    g = nx.Graph([(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 6), (4, 7)])
    g.add_node(8)
    return g


def measured(g):
    names = sorted(g)
    n = len(names)
    degree = dict(g.degree())
    between = nx.betweenness_centrality(g)
    parts = list(nx.connected_components(g))
    largest = lambda h: max((len(c) for c in nx.connected_components(h)), default=0)
    most = max(degree.values())
    return {
        "links": [[str(a), str(b)] for a, b in g.edges()],
        "names": [str(name) for name in names],
        "density": nx.density(g),
        "centralization": sum(most - k for k in degree.values()) / ((n - 1) * (n - 2)),
        "centrality": [nx.degree_centrality(g)[name] for name in names],
        "betweenness": [between[name] for name in names],
        "parts": len(parts),
        "largest": largest(g) / n,
        "rest": [largest(g.subgraph(set(g) - {name})) / (n - 1) for name in names],
        "withoutTwo": largest(g.subgraph(set(g) - set(names[:2]))) / (n - 2),
    }


networks = {"star": star(), "two hubs": two_hubs(), "ring": nx.cycle_graph(21), "in parts": in_parts(), "karate club": nx.karate_club_graph()}
print(
    json.dumps(
        {
            "id": "network-networkx",
            "method": "density, degree, betweenness, components of networks",
            "peer": f"NetworkX {nx.__version__}",
            "status": "peer",
            "function": "density, degree_centrality, betweenness_centrality, connected_components",
            "call": "python3 programs/networks.py",
            "notes": "centralization: Freeman's formula of NetworkX's degrees",
            "inputs": [],
            "tolerance": 1e-12,
            "toleranceReason": "sums of fractions in another order",
            "expected": {key: measured(g) for key, g in networks.items()},
        },
        ensure_ascii=False,
        indent=1,
    )
)
