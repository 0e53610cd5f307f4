"""Compares the engine's answers with other solvers: `check.py FOLDER`, where `--example instances` wrote them.

Assignments by OR-tools' flow and SciPy, rounds by HiGHS and CP-SAT, stable plans and eligibility by the definitions in
the matching files. Prints a line for each kind, and every disagreement; ends with 1 if there is any.
"""

import glob
import json
import os
import sys
from collections import Counter, defaultdict

import numpy as np
from ortools.sat.python import cp_model
from scipy.optimize import linear_sum_assignment

import problems

WRONG = []
SEEN = Counter()


def agree(name, what, ours, theirs):
    SEEN[what] += 1
    if ours != theirs:
        WRONG.append(f"{name}: {what}: the engine says {ours}, the other solver {theirs}")


def read(path):
    with open(path, encoding="utf-8") as opened:
        return json.load(opened)


def by_scipy(experts, seats, edges):
    """SciPy's assignment, with a column for each seat."""
    first = np.concatenate([[0], np.cumsum(seats)])
    score = np.zeros((experts, first[-1]))
    for expert, request, by in edges:
        score[expert, first[request] : first[request + 1]] = max(by, 0)
    return int(score[linear_sum_assignment(score, maximize=True)].sum())


def assign(name, file, plan):
    flow = lambda experts, seats, edges: problems.solve_flow(problems.by_flow(experts, seats, edges))  # noqa: E731
    experts, seats, edges = file["experts"], file["seats"], file["edges"]
    agree(name, "value by flow", plan["objective"], flow(experts, seats, edges))
    agree(name, "value by SciPy", plan["objective"], by_scipy(experts, seats, edges))
    for question, answer in zip(file["ask"], plan["asked"]):
        more, left = list(seats), edges
        if "remove_expert" in question:
            left = [edge for edge in edges if edge[0] != question["remove_expert"]]
        else:
            more[question["add_seat_to_request"]] += 1
        agree(name, "what-if by flow", answer, flow(experts, more, left))


def by_cp_sat(file, floor, places, seconds):
    model = cp_model.CpModel()
    chosen = [model.new_bool_var("") for _ in file["edges"]]
    for lower, upper, row in problems.rows(file, floor, places):
        total = sum(by * chosen[at] for at, by in row.items())
        if lower > -1e18:
            model.add(total >= int(lower))
        if upper < 1e18:
            model.add(total <= int(upper))
    model.maximize(sum(value * pair for value, pair in zip(problems.values(file), chosen)))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    status = solver.solve(model)
    if status == cp_model.INFEASIBLE:
        return "infeasible", None, None
    if status == cp_model.UNKNOWN:
        return "unfinished", None, None
    word = "optimal" if status == cp_model.OPTIMAL else "unfinished"
    return word, round(solver.objective_value), round(solver.best_objective_bound)


def reference(certificate):
    """The plan without the floor, whose places the floor's third reading keeps filled."""
    if "reference" in certificate:
        return certificate["reference"]
    return reference(certificate["root"]) if "root" in certificate and "by" in certificate["root"] else None


def round_(name, file, plan):
    keeps = file["rules"].get("group_floor", {}).get("keep_filled", False)
    without = reference(plan["certificate"]) if keeps else None
    places = len(without["pairs"]) if without else None
    if keeps and not (without and without["status"] == "optimal"):
        return
    for word, answer in (
        ("HiGHS", problems.solve_highs(problems.highs(file, True, True, places, 20.0))),
        ("CP-SAT", by_cp_sat(file, True, places, 10.0)),
    ):
        status, value, bound = answer
        if status == "infeasible":
            agree(name, f"no plan, {word}", plan["status"], "infeasible")
        elif status == "optimal":
            value = round(value)
            if plan["status"] == "optimal":
                agree(name, f"value by {word}", plan["objective"], value)
            else:
                inside = plan["status"] in ("feasible", "unknown") and (plan["objective"] or value) <= value <= plan["bound"]
                agree(name, f"value and bound on both sides of {word}'s", inside, True)
        elif value is not None and plan["objective"] is not None:
            agree(name, f"no contradiction with {word}, unfinished", value <= plan["bound"] and plan["objective"] <= bound + 0.5, True)
    # The plan itself, against the rows.
    if plan["objective"] is not None:
        place = {(edge[0], edge[1]): at for at, edge in enumerate(file["edges"])}
        chosen = {place[tuple(pair)] for pair in plan["pairs"]}
        kept = all(lo <= sum(by for at, by in row.items() if at in chosen) <= up for lo, up, row in problems.rows(file, True, places))
        agree(name, "every rule kept", kept, True)
        agree(name, "value of the pairs", plan["objective"], sum(problems.values(file)[at] for at in chosen))


def blocking(file, pairs):
    """Pairs that both strictly prefer each other."""
    rank_e, rank_r = {}, {}
    for expert, request, mine, theirs in file["pairs"]:
        rank_e[expert, request], rank_r[expert, request] = mine, theirs
    at, held = {}, defaultdict(list)
    for expert, request in pairs:
        at[expert] = request
        held[request].append(expert)
    found = []
    for expert, request in rank_e:
        if at.get(expert) == request:
            continue
        wants = expert not in at or rank_e[expert, request] < rank_e[expert, at[expert]]
        full = len(held[request]) >= file["seats"][request]
        worst = max((rank_r[other, request] for other in held[request]), default=0)
        if wants and file["seats"][request] > 0 and (not full or rank_r[expert, request] < worst):
            found.append([expert, request])
    return sorted(found)


def deferred(file):
    """Experts propose in the order of their ranks, ties by the lower index."""
    lists = defaultdict(list)
    rank = {}
    for expert, request, mine, theirs in file["pairs"]:
        lists[expert].append((mine, request))
        rank[expert, request] = theirs
    for own in lists.values():
        own.sort(reverse=True)
    held = defaultdict(list)
    free = sorted(lists, reverse=True)
    while free:
        expert = free.pop()
        if not lists[expert]:
            continue
        request = lists[expert].pop()[1]
        held[request].append((rank[expert, request], expert))
        held[request].sort()
        if len(held[request]) > file["seats"][request]:
            free.append(held[request].pop()[1])
    return sorted([expert, request] for request, own in held.items() for _, expert in own)


def best_stable(file):
    """The plan of most value without a blocking pair, by CP-SAT."""
    model = cp_model.CpModel()
    chosen = {(e, r): model.new_bool_var("") for e, r, _, _ in file["pairs"]}
    rank_e = {(e, r): mine for e, r, mine, _ in file["pairs"]}
    rank_r = {(e, r): theirs for e, r, _, theirs in file["pairs"]}
    for expert in range(file["experts"]):
        model.add_at_most_one(pair for (e, _), pair in chosen.items() if e == expert)
    for request, seats in enumerate(file["seats"]):
        model.add(sum(pair for (_, r), pair in chosen.items() if r == request) <= seats)
    for expert, request in chosen:
        seats = file["seats"][request]
        content = sum(p for (e, r), p in chosen.items() if e == expert and rank_e[e, r] <= rank_e[expert, request])
        as_good = sum(p for (e, r), p in chosen.items() if r == request and rank_r[e, r] <= rank_r[expert, request])
        model.add(seats * content + as_good >= seats)
    worth = {pair: 2 * (file["levels"] + 1) - rank_e[pair] - rank_r[pair] for pair in chosen}
    model.maximize(sum(worth[pair] * var for pair, var in chosen.items()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = 20
    solver.parameters.num_workers = 2
    return round(solver.objective_value) if solver.solve(model) == cp_model.OPTIMAL else None


def stable(name, file, plan):
    agree(name, "blocking pairs", plan["blocking_pairs"], blocking(file, plan["pairs"]))
    if plan["method"] == "deferred-acceptance":
        agree(name, "deferred acceptance", plan["pairs"], deferred(file))
    elif plan["method"] == "optimum":
        worth = [(e, r, 2 * (file["levels"] + 1) - a - b) for e, r, a, b in file["pairs"]]
        agree(name, "most value by SciPy", plan["objective"], by_scipy(file["experts"], file["seats"], worth))
    else:
        value = best_stable(file)
        if value is not None:
            told = plan["objective"] == value if plan["certificate"]["by"] == "search" else plan["objective"] <= value <= plan["bound"]
            agree(name, "most value without a blocking pair", told, True)


LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"]


def reasons(file, expert, request):
    """Every reason, by the definitions of the file format."""
    parent = file["taxonomy_parent"]

    def under(skill, node):
        while skill is not None and skill != node:
            skill = parent.get(skill)
        return skill == node

    told = []
    told += [] if expert["active"] else ["inactive"]
    told += ["origin_tie"] if request["require_origin_tie"] and request["country"] not in expert["origin_ties"] else []
    told += [] if request["mode"] in expert["modes"] else ["mode"]
    told += ["sector"] if request["require_sector"] and request["sector"] not in expert["sectors"] else []
    told += ["travel"] if request["travel_required"] and not expert["travels"] else []
    for need in request["languages"]:
        least = LEVELS.index(need["min_cefr"])
        speaks = [l for l in expert["languages"] if l["lang"] == need["lang"] or l["lang"].startswith(need["lang"] + "-")]
        told += [] if any(LEVELS.index(l["cefr"]) >= least for l in speaks) else [f"language:{need['lang']}"]
    for need in request["required_skills"]:
        fit = [s for s in expert["skills"] if under(s["skill"], need["node"])]
        both = any(s["level"] >= need["min_level"] and s["years"] >= need["min_years"] for s in fit)
        told += [] if both else [f"skill:{need['node']}"]
    length = request["duration"]
    can = any(max(a, request["earliest_start"]) <= min(request["latest_start"], b - length) for a, b in expert["available"])
    return told + ([] if can else ["availability"])


def eligibility(name, file, answer):
    every = [[reasons(file, expert, request) for request in file["requests"]] for expert in file["experts"]]
    agree(name, "reasons", [[sorted(r) for r in row] for row in answer["reasons"]], [[sorted(r) for r in row] for row in every])
    may = [[e, r] for e, row in enumerate(every) for r, told in enumerate(row) if not told]
    agree(name, "eligible pairs", sorted(answer["eligible"]), sorted(may))


def main():
    folder = sys.argv[1]
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        name = os.path.basename(path)
        kind, _, rest = name.partition(".")
        if not rest.endswith(("plan.json", "answer.json")):
            continue
        file, answer = read(os.path.join(folder, f"{kind}.json")), read(path)
        check = {"assign": assign, "round": round_, "replan": round_, "stable": stable, "eligibility": eligibility}
        check[file["kind"]](name, file, answer)
    for what, count in sorted(SEEN.items()):
        print(f"{count:4} x {what}")
    for line in WRONG:
        print(line)
    print(f"{sum(SEEN.values())} comparisons, {len(WRONG)} disagreements")
    sys.exit(1 if WRONG or not SEEN else 0)


main()
