# SPDX-License-Identifier: Apache-2.0
"""Eight times as much takes about eight times as long, whatever grows (kinds.tsv): a quadratic cost would take 64 times.

    grow.py UJREG             every kind
    grow.py UJREG --quick     those marked so
    grow.py UJREG --only TEXT kinds with TEXT in their name

What counts is the processor time of the command. A loaded machine lengthens a measurement and nothing shortens one: of
several the shortest counts, and one good answer is enough. n grows until 8 n takes long enough to be measured.
"""
import argparse
import pathlib
import resource
import subprocess
import sys
import tempfile

import shapes

HERE = pathlib.Path(__file__).resolve().parent
LIMIT = 10       # time(8 n) / time(n)
LITTLE = 0.03     # seconds of 8 n: twenty times what the command takes to start, so a quadratic cost shows
LARGEST = 1 << 25  # bytes of 8 n: what is still quick then, is
ATTEMPTS = 12

DAY = "--today 20251231"
SMALL = "{small}"  # a file with one record, for what grows beside it
COMMANDS = {
    "check": f"check {DAY} --output ndjson {{file}}",
    "check-two-workers": f"check {DAY} --output ndjson --jobs 2 {{file}}",
    "check-fixed": f"check {DAY} --output ndjson --format fixed --encoding gb18030 {{file}}",
    "check-pipe": f"check {DAY} --output ndjson -",
    "check-areas": f"check {DAY} --areas {{file}} {SMALL}",
    "check-codes": f"check {DAY} --codes {{file}} {SMALL}",
    "convert-xml": "convert --to xml {file} -",
    "convert-clean": f"convert --to ndjson --only clean {DAY} --force --report {{report}} {{file}} -",
    "deadline-local": "deadline --from 20250105 --workdays 200 --local {file}",
    "deadline-load": "deadline --from 20250105 --workdays 200 --load {file}",
    "apply": f"apply {DAY} --output ndjson {{file}}",
    "duties": "duties --on 20251231 --all --output ndjson {file}",
    "stats": "stats --month 2025-09 --output json {file}",
    "stats-county": "stats --month 2025-09 --unit-level county --output json {file}",
}


def kinds():
    lines = [line.split("\t") for line in (HERE / "kinds.tsv").read_text(encoding="utf-8").splitlines()
             if line and not line.startswith("#")]
    for cells in lines[1:]:
        yield dict(zip(lines[0], cells))


class Room:
    def __init__(self, ujreg, folder):
        self.ujreg, self.folder = ujreg, pathlib.Path(folder)
        (self.folder / "small").write_bytes(shapes.records(1, "csv"))

    def made(self, shape, n):
        name, *arguments = shape.split(" ", 1)
        path = self.folder / str(n)
        path.write_bytes(getattr(shapes, name)(n, *arguments))
        return path

    def seconds(self, command, path):
        """Processor time of one run, which must not end in a failure."""
        words = [word.format(file=path, small=self.folder / "small", report=self.folder / "report")
                 for word in COMMANDS[command].split()]
        with open(path, "rb") as stream:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            done = subprocess.run([self.ujreg, *words], stdin=stream, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                  check=False)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode not in (0, 1, 3):
            raise SystemExit(f"{' '.join(words)} ends with {done.returncode}: {done.stderr.decode()[-500:]}")
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def measure(self, kind):
        """The shortest times of n and 8 n, and n."""
        n = int(kind["n"])
        while True:
            large = self.made(kind["shape"], 8 * n)
            took = self.seconds(kind["command"], large)
            if took >= LITTLE or large.stat().st_size * 2 > LARGEST:
                break
            large.unlink()
            n *= 2 if took > LITTLE / 3 else 4
        small = self.made(kind["shape"], n)
        least = [self.seconds(kind["command"], small), took]
        for _ in range(ATTEMPTS):
            if least[1] <= LIMIT * max(least[0], 0.001):
                break
            least = [min(least[0], self.seconds(kind["command"], small)), min(least[1], self.seconds(kind["command"], large))]
        small.unlink()
        large.unlink()
        return least, n


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("ujreg")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    chosen = [kind for kind in kinds() if options.only in kind["name"] and (kind["quick"] == "quick" or not options.quick)]
    slow = 0
    with tempfile.TemporaryDirectory() as folder:
        room = Room(options.ujreg, folder)
        for kind in chosen:
            (small, large), n = room.measure(kind)
            good = large <= LIMIT * max(small, 0.001)
            slow += not good
            print(f"{'ok  ' if good else 'SLOW'} {kind['name']:<60} n = {n:<9} {small * 1000:7.1f} ms {large * 1000:7.1f} ms"
                  f"  {large / max(small, 0.001):5.1f} times", flush=True)
    print(f"{len(chosen)} kinds, {slow} grow faster than their input")
    return 1 if slow or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
