# SPDX-License-Identifier: Apache-2.0
"""Tests of the tests: one small mistake at a time is put into a copy of the sources, and some test must notice.

    mutate.py                           every row of mutants.tsv: minutes to hours
    mutate.py --room identity --sample 20 --seed 3
    mutate.py --stale                   only whether every row still fits the sources

A row names a file by its last name (of the command: ujreg/NAME), a line of it by its text, what stands there instead, and why that would be wrong. In the
column `equivalent` stands why nothing can notice a mistake that is none; such a row must survive. The score is what was
noticed among the others. Work is done in build/mutation (UJREG_BUILD_DIR/mutation): the copy is compiled once, the library is
linked as a shared one, so that a mistake costs one compilation; tests that noticed something before are asked first.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TABLE = pathlib.Path(__file__).resolve().parent / "mutants.tsv"
WORK = pathlib.Path(os.environ.get("UJREG_BUILD_DIR") or ROOT / "build") / "mutation"
COPY, BUILD = WORK / "tree", WORK / "build"
GOAL = 90  # per cent
HANGS = "hangs"
NOT_ASKED = {"growth_quick", "growth", "labels", "comments", "floors",  # of time and of the sources, not of behaviour
             "faults_signals", "faults_calls", "faults_memory"}  # of hundreds of processes each
Mutant = collections.namedtuple("Mutant", "file line instead why equivalent room path")


def sources():
    """Files of the library by their last name, which no two share; those of the command as ujreg/NAME."""
    library = {path.name: path for path in (ROOT / "lib").rglob("*") if path.suffix in (".c", ".h", ".inc")}
    command = {f"ujreg/{path.name}": path for path in (ROOT / "tools" / "ujreg").glob("*.[ch]")}
    return {name: path for name, path in (library | command).items() if "generated" not in path.parts}


def rows():
    """Every row with its file; and the rows that fit no line, or more than one."""
    files, mutants, stale = sources(), [], []
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines[1:], 2):
        file, text, instead, why, *equivalent = line.split("\t")
        path = files.get(file)
        found = [each.strip() for each in path.read_text(encoding="utf-8").splitlines()].count(text) if path else 0
        if found != 1 or text == instead:
            stale.append(f"{file}: {text}: {found} such lines")
        else:
            mutants.append(Mutant(file, text, instead, why, equivalent[0] if equivalent else "", path.parent.name, path))
    return mutants, stale


def run(command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)


def make_copy():
    """The sources and their build, with the library shared and open to the tests."""
    listed = run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT).stdout.decode().split("\0")
    shutil.rmtree(COPY, ignore_errors=True)
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (COPY / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, COPY / name) # with its time: what has not changed is not compiled again
    hidden = "visibility push(hidden)"
    opened = [(path.relative_to(COPY), hidden, hidden.replace("hidden", "default"))
              for path in (COPY / "lib").rglob("*.h") if hidden in path.read_text(encoding="utf-8")]
    for name, old, new in (("lib/CMakeLists.txt", "ujreg_library(ujreg_static STATIC)", "ujreg_library(ujreg_static SHARED)"),
                           ("CMakeLists.txt", "VISIBILITY_PRESET hidden", "VISIBILITY_PRESET default"), *opened):
        path = COPY / name
        text = path.read_text(encoding="utf-8")
        assert old in text, name
        path.write_text(text.replace(old, new), encoding="utf-8")
    done = run(["cmake", "-G", "Ninja", "-S", COPY, "-B", BUILD, "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_C_FLAGS_DEBUG=-O1",
                "-DUJREG_TESTS=ON", "-DUJREG_SHARED=OFF", "-DCMAKE_LINK_DEPENDS_NO_SHARED=ON",
                "-DCMAKE_POSITION_INDEPENDENT_CODE=ON"])
    if done.returncode or not build():
        raise SystemExit("the copy cannot be built:\n" + done.stdout.decode(errors="replace")[-3000:])


def build():
    return run(["cmake", "--build", BUILD, "--parallel", str(os.cpu_count())]).returncode == 0


class Test:
    def __init__(self, told):
        self.name, self.command = told["name"], told["command"]
        properties = {each["name"]: each["value"] for each in told["properties"]}
        self.labels = properties.get("LABELS", [])
        self.folder = properties.get("WORKING_DIRECTORY")
        self.environment = dict(each.split("=", 1) for each in properties.get("ENVIRONMENT", []))
        self.seconds, self.noticed = 0.0, collections.Counter()

    def passes(self, limit):
        """In a session of its own: a mistake may send signals to whom it should not, or leave somebody running."""
        started = time.monotonic()
        with subprocess.Popen(self.command, cwd=self.folder, env={**os.environ, **self.environment}, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as process:
            try:
                status = process.wait(limit)
            except subprocess.TimeoutExpired:
                status = HANGS
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.took, self.hangs = time.monotonic() - started, status == HANGS
        return status in (0, 77)

    def notices(self, limit):
        """Twice, unless it hangs: what failed for another reason does not count."""
        return not self.passes(limit) and (self.hangs or not self.passes(limit))


def tests():
    shown = json.loads(run(["ctest", "--show-only=json-v1"], cwd=BUILD).stdout)
    every = [Test(each) for each in shown["tests"]]
    return [each for each in every if "quick" in each.labels and each.name not in NOT_ASKED]


def timed(every, again):
    """With the seconds that each took; all of them pass."""
    kept = WORK / "seconds.json"
    seconds = json.loads(kept.read_text()) if again else {}
    for test in every:
        if not again and test.notices(600):
            raise SystemExit(f"{test.name} fails without any mistake")
        test.seconds = seconds.get(test.name, 1.0) if again else test.took
    kept.write_text(json.dumps({test.name: test.seconds for test in every}))
    return every


def who_notices(asked, mutant):
    """The name of the first test that fails; units first, of them those that noticed something nearby, then the quick."""
    order = sorted(asked, key=lambda test: (-test.noticed[mutant.file], not test.name.startswith("test_"),
                                            -min(test.noticed[mutant.room], 1), test.seconds))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = collections.deque(order)
        running = {}
        while waiting or running:
            while waiting and len(running) < os.cpu_count():
                test = waiting.popleft()
                running[pool.submit(test.notices, 60 + 20 * test.seconds)] = test
            done, _ = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
            ended = [(running.pop(future), future.result()) for future in done]
            failed = [test for test, noticed in ended if noticed]
            if failed:
                for test in failed:
                    test.noticed.update((mutant.file, mutant.room))
                return failed[0].name
    return None


def judge(asked, mutant):
    path = COPY / mutant.path.relative_to(ROOT)
    before = path.read_text(encoding="utf-8")
    lines = before.split("\n")
    at = next(i for i, line in enumerate(lines) if line.strip() == mutant.line)
    lines[at] = lines[at].replace(mutant.line, mutant.instead)
    path.write_text("\n".join(lines), encoding="utf-8")
    try:
        return who_notices(asked, mutant) if build() else "the compiler"
    finally:
        path.write_text(before, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--room", default="", help="only mutants of this room of lib/, or of ujreg")
    parser.add_argument("--file", default="", help="only mutants of this file")
    parser.add_argument("--sample", type=int, default=0, help="only so many of them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--after", type=int, default=0, help="leave out the first so many: to go on where a run was ended")
    parser.add_argument("--at-most", type=float, default=1e9, metavar="SECONDS", help="ask no test that takes longer")
    parser.add_argument("--again", action="store_true", help="with the times of the run before, whose tests passed")
    parser.add_argument("--stale", action="store_true")
    options = parser.parse_args()
    mutants, stale = rows()
    for line in stale:
        print(f"STALE  {line}")
    if options.stale or stale:
        print(f"{len(mutants)} rows fit the sources, {len(stale)} do not")
        return 1 if stale else 0
    chosen = [each for each in mutants if options.room in ("", each.room) and options.file in ("", each.file)]
    chosen = chosen[options.after:]
    if options.sample:
        chosen = random.Random(options.seed).sample(chosen, min(options.sample, len(chosen)))
    make_copy()
    asked = timed(tests(), options.again)
    asked = [test for test in asked if test.seconds <= options.at_most]
    counts = collections.Counter()
    for mutant in chosen:
        by = judge(asked, mutant)
        kind = ("ARGUED" if not by else "NOT EQUIVALENT") if mutant.equivalent else ("noticed" if by else "SURVIVED")
        counts[kind] += 1
        print(f"{kind:<9} {mutant.room}/{mutant.file}: {mutant.line}  →  {mutant.instead}  ({by or mutant.why})", flush=True)
    real = counts["noticed"] + counts["SURVIVED"]
    score = 100 * counts["noticed"] / max(real, 1)
    print(f"{len(chosen)} mutants: {counts['noticed']} noticed, {counts['SURVIVED']} survived, {counts['ARGUED']} argued to be "
          f"equivalent, {counts['NOT EQUIVALENT']} wrongly so: {score:.1f} %, at least {GOAL} %")
    return 1 if score < GOAL or counts["NOT EQUIVALENT"] or not real else 0


if __name__ == "__main__":
    sys.exit(main())
