"""Ranks uncertain scores with NumPy, block by block so that a block stays in the cache. Prints the seconds it took.

    ranks.py ITEMS DRAWS [--places]
"""

import sys
import time

import numpy

TOP = 10
BLOCK = 125_000  # scores


def estimates(items):
    """The same items as in script/ranking-figures."""
    item = numpy.arange(items)
    cost = 10.0 + item * 7919 % 9973
    weeks = 1 + item * 104729 % 29 / 2
    return (cost * 0.5, cost, cost * 1.9), (weeks * 0.7, weeks, weeks * 2.5)


def main():
    items, draws = int(sys.argv[1]), int(sys.argv[2])
    costs, weeks = estimates(items)
    start = time.perf_counter()
    # The fastest of NumPy's generators.
    chance = numpy.random.Generator(numpy.random.SFC64(1))
    ranks = numpy.empty((draws, items), numpy.uint16)
    positions = numpy.arange(items, dtype=numpy.uint16)
    block = max(1, BLOCK // items)
    for first in range(0, draws, block):
        size = (min(block, draws - first), items)
        scores = chance.triangular(*costs, size)
        scores /= chance.triangular(*weeks, size)
        order = numpy.argsort(-scores, axis=1)
        numpy.put_along_axis(ranks[first:first + block], order, numpy.broadcast_to(positions, size), axis=1)
    quantiles = 1 + numpy.quantile(ranks, [0.05, 0.5, 0.95], axis=0)
    means = 1 + ranks.mean(axis=0)
    tops = (ranks < TOP).mean(axis=0)
    print(f"{time.perf_counter() - start:.6f}")
    if "--places" in sys.argv:
        for item in numpy.argsort(means, kind="stable"):
            print(item, means[item], *quantiles[:, item], tops[item], sep=",")


if __name__ == "__main__":
    main()
