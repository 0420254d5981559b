"""Near-duplicates of a JSON Lines corpus by datasketch or rensa, at the settings that their documentation gives.

Reads every article, sketches its text, asks for duplicates, and writes what was found as JSON Lines: `{"a", "b"}` for a
pair, `{"b"}` for an article said to repeat an earlier one without telling which.
"""

import argparse
import json
import sys


def articles(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield article["id"], article["text"]


def by_datasketch(path, threshold, permutations):
    """As in "MinHash LSH" of its documentation: the set of words, one by one, 128 permutations, threshold 0.5."""

    def feed(sketch, words):
        for word in words:
            sketch.update(word.encode("utf8"))

    return by_minhash_lsh(path, threshold, permutations, feed)


def by_datasketch_batch(path, threshold, permutations):
    """The same with its faster call, all words of an article at once."""

    def feed(sketch, words):
        sketch.update_batch([word.encode("utf8") for word in words])

    return by_minhash_lsh(path, threshold, permutations, feed)


def by_minhash_lsh(path, threshold, permutations, feed):
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=threshold, num_perm=permutations)
    for name, text in articles(path):
        sketch = MinHash(num_perm=permutations)
        feed(sketch, set(text.split()))
        for other in index.query(sketch):
            yield {"a": other, "b": name}
        index.insert(name, sketch)


def by_rensa(path, threshold, permutations):
    """As in "Keep unique documents" of its README: words, 128 permutations, threshold 0.8, LSH."""
    from rensa import RMinHashDeduplicator

    dedup = RMinHashDeduplicator(threshold=threshold, num_perm=permutations, use_lsh=True)
    names = []

    def entries():
        for name, text in articles(path):
            names.append(name)
            yield name, text.split()

    for name, kept in zip(names, dedup.add_pairs(entries())):
        if not kept:
            yield {"b": name}


METHODS = {
    "datasketch": (by_datasketch, 0.5),
    "datasketch-batch": (by_datasketch_batch, 0.5),
    "rensa": (by_rensa, 0.8),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("method", choices=sorted(METHODS))
    parser.add_argument("corpus", help="JSON Lines with id and text")
    parser.add_argument("--threshold", type=float, help="0.5 for datasketch, 0.8 for rensa")
    parser.add_argument("--permutations", type=int, default=128)
    parser.add_argument("--out", help="a file instead of standard output")
    args = parser.parse_args()
    find, usual = METHODS[args.method]
    out = open(args.out, "w", encoding="utf-8") if args.out else sys.stdout
    threshold = usual if args.threshold is None else args.threshold
    for found in find(args.corpus, threshold, args.permutations):
        out.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
