"""Times other solvers on files of the kinds `assign` and `round`: `peers.py FOLDER NAME=RUNS ...`.

Prints one line of JSON for each: instance, peer, median seconds, value. Only solving is timed, not reading or building, and
in processor time, so that others on the machine do not count.
"""

import json
import statistics
import sys
import time

import numpy as np

import problems


def timed(runs, make, solve, most=240.0):
    """Median seconds of solving, and the last answer."""
    times, answer = [], None
    for _ in range(runs):
        made = make()
        begun = time.process_time()
        answer = solve(made)
        times.append(time.process_time() - begun)
        if sum(times) > most:
            break
    return statistics.median(times), len(times), answer


def say(instance, peer, result, **more):
    seconds, runs, value = result
    print(json.dumps({"instance": instance, "peer": peer, "seconds": seconds, "runs": runs, "value": value, **more}), flush=True)


def dense(instance, file, runs):
    """Square matrices: lap, and OR-tools' own solver for assignments."""
    import lap
    from ortools.graph.python import linear_sum_assignment

    size = file["experts"]
    edges = np.asarray(file["edges"], dtype=np.int64)
    score = np.zeros((size, len(file["seats"])))
    score[edges[:, 0], edges[:, 1]] = edges[:, 2]
    cost = score.max() - score

    def by_lap(_):
        _, chosen, _ = lap.lapjv(cost)
        return int(score[np.arange(size), chosen].sum())

    say(instance, "lap", timed(runs, lambda: None, by_lap))

    def make():
        solver = linear_sum_assignment.SimpleLinearSumAssignment()
        solver.add_arcs_with_cost(edges[:, 0], edges[:, 1], edges[:, 2].max() - edges[:, 2])
        return solver

    def by_ortools(solver):
        solver.solve()
        return int(edges[:, 2].max()) * size - solver.optimal_cost()

    say(instance, "OR-tools assignment", timed(min(runs, 3), make, by_ortools))


def main():
    folder = sys.argv[1]
    for wish in sys.argv[2:]:
        instance, runs = wish.split("=")
        with open(f"{folder}/{instance}.json", encoding="utf-8") as opened:
            file = json.load(opened)
        runs = int(runs)
        if file["kind"] == "round":
            say(instance, "HiGHS relaxed", timed(runs, lambda: problems.highs(file, False), lambda m: problems.solve_highs(m)[1]))
            if "exact" in instance:
                answers = []

                def exact(model):
                    answers.append(problems.solve_highs(model))
                    return answers[-1][1]

                result = timed(1, lambda: problems.highs(file, True, seconds=240.0), exact)
                say(instance, "HiGHS", result, status=answers[-1][0])
        elif "dense" in instance:
            dense(instance, file, runs)
        else:
            make = lambda: problems.by_flow(file["experts"], file["seats"], file["edges"])  # noqa: E731
            say(instance, "OR-tools flow", timed(runs, make, problems.solve_flow, most=120.0))


main()
