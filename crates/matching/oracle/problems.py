"""The matching files as the models of other solvers. Reads only the files, and shares nothing with the engine."""

from collections import defaultdict

import highspy
import numpy as np
from ortools.graph.python import min_cost_flow


def by_flow(experts, seats, edges):
    """The best assignment as a flow of least cost: source, experts, requests with all seats in one node, sink."""
    edges = np.asarray(edges, dtype=np.int64).reshape(-1, 3)
    requests = len(seats)
    source, sink = experts + requests, experts + requests + 1
    who, what = np.arange(experts), experts + np.arange(requests)
    tails = np.concatenate([np.full(experts, source), edges[:, 0], what, [source]])
    heads = np.concatenate([who, experts + edges[:, 1], np.full(requests, sink), [sink]])
    room = np.concatenate([np.ones(experts + len(edges)), seats, [experts]]).astype(np.int64)
    cost = np.concatenate([np.zeros(experts), -edges[:, 2], np.zeros(requests + 1)]).astype(np.int64)
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(tails, heads, room, cost)
    flow.set_nodes_supplies(np.array([source, sink]), np.array([experts, -experts]))
    return flow


def solve_flow(flow):
    """The sum of the scores of the best assignment."""
    if flow.solve() != flow.OPTIMAL:
        raise RuntimeError("the flow was not solved")
    return -flow.optimal_cost()


def blocks(request):
    """The time of a request that may not overlap with other such time of one expert."""
    listed = request.get("blocks") or [request]
    return [(block["start"], block["end"]) for block in listed if block["mode"] != "online"]


def overlap(one, other):
    """Whether one expert cannot do both requests."""
    return any(max(a, c) < min(b, d) for a, b in blocks(one) for c, d in blocks(other))


def values(file):
    """What each edge brings: score times priority, and the keep bonus where the pair was told."""
    told = {tuple(pair) for pair in file.get("previous_plan", [])}
    bonus = file.get("keep_bonus", 0)
    return [s * file["requests"][r]["priority"] + (bonus if (e, r) in told else 0) for e, r, s, _ in file["edges"]]


def rows(file, floor=True, places=None):
    """The rules as rows (lower, upper, {edge: coefficient}). `places` is the fewest places to be filled."""
    edges, requests, rules = file["edges"], file["requests"], file["rules"]
    infinity = highspy.kHighsInf
    list_of = []
    of_expert, of_request = defaultdict(list), defaultdict(list)
    for at, (expert, request, _, _) in enumerate(edges):
        of_expert[expert].append(at)
        of_request[request].append(at)
    for request, own in of_request.items():
        list_of.append((-infinity, requests[request]["seats"], {at: 1 for at in own}))
    for expert, own in of_expert.items():
        list_of.append((-infinity, file["experts"][expert]["max_assignments"], {at: 1 for at in own}))
        # Whatever is going on at a moment excludes each other: one row for each moment at which something begins.
        spans = {at: blocks(requests[edges[at][1]]) for at in own}
        seen = set()
        for moment in sorted({start for span in spans.values() for start, _ in span}):
            at_once = frozenset(at for at, span in spans.items() if any(a <= moment < b for a, b in span))
            if len(at_once) > 1 and at_once not in seen:
                seen.add(at_once)
                list_of.append((-infinity, 1, {at: 1 for at in at_once}))
    def of_country(country):
        return [at for at, edge in enumerate(edges) if requests[edge[1]]["country"] == country]
    for country, budget in rules.get("budget", {}).items():
        list_of.append((-infinity, budget, {at: edges[at][3] for at in of_country(country)}))
    for country, least in rules.get("country_min_filled", {}).items():
        list_of.append((least, infinity, {at: 1 for at in of_country(country)}))
    rule = rules.get("group_floor")
    if rule and floor:
        group = {at for at, edge in enumerate(edges) if file["experts"][edge[0]].get("group") == rule["group"]}
        if "min" in rule:
            list_of.append((rule["min"], infinity, {at: 1 for at in group}))
        else:
            share = {at: rule["den"] * (at in group) - rule["num"] for at in range(len(edges))}
            list_of.append((0, infinity, share))
    if places is not None:
        list_of.append((places, infinity, {at: 1 for at in range(len(edges))}))
    fixed = {tuple(pair) for pair in file.get("fixed", [])}
    for at, edge in enumerate(edges):
        if (edge[0], edge[1]) in fixed:
            list_of.append((1, 1, {at: 1}))
    return list_of


def highs(file, whole, floor=True, places=None, seconds=60.0):
    """The round as a model of HiGHS, in whole numbers or relaxed."""
    model = highspy.Highs()
    model.silent()
    model.setOptionValue("time_limit", seconds)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("mip_abs_gap", 0.0)
    worth = values(file)
    if worth:
        model.addCols(len(worth), np.array(worth, float), np.zeros(len(worth)), np.ones(len(worth)), 0, [], [], [])
    if whole:
        kinds = np.full(len(worth), highspy.HighsVarType.kInteger)
        model.changeColsIntegrality(len(worth), np.arange(len(worth), dtype=np.int32), kinds)
    for lower, upper, row in rows(file, floor, places):
        row = {at: by for at, by in row.items() if by}
        model.addRow(lower, upper, len(row), np.array(list(row), np.int32), np.array(list(row.values()), float))
    model.changeObjectiveSense(highspy.ObjSense.kMaximize)
    return model


def solve_highs(model):
    """Status word, value and bound."""
    model.run()
    status, info = model.getModelStatus(), model.getInfo()
    if status == highspy.HighsModelStatus.kInfeasible:
        return "infeasible", None, None
    done = status == highspy.HighsModelStatus.kOptimal
    return ("optimal" if done else "unfinished"), info.objective_function_value, info.mip_dual_bound
