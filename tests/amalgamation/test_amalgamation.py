# SPDX-License-Identifier: Apache-2.0
"""ujreg.c and ujreg.h, in a folder where nothing else is: they compile without a warning, and judge as the library does."""
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = pathlib.Path(os.environ["UJREG_AMALGAMATION"]) / "made"
CC, CXX = os.environ["CC"], os.environ.get("CXX") or "c++"
STRICT = ["-std=c11", "-pedantic", "-Wall", "-Wextra", "-Werror"]
BUILDS = {
    "as it is": [],
    "without wide instructions": ["-DUJREG_PORTABLE=1"],
}
if os.environ["UJREG_XML"]:
    BUILDS["with XML"] = ["-DUJREG_XML=1"]


class Amalgamation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(FOLDER, ignore_errors=True)
        cls.run_it([sys.executable, "-B", ROOT / "tools/amalgamate", FOLDER])

    @staticmethod
    def run_it(command, **more):
        done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=600, **more)
        if done.returncode:
            raise AssertionError(f"{command}\n{done.stdout[:4000]}")
        return done.stdout

    def compilers(self):
        """Each once, whatever its names."""
        found = {os.path.realpath(shutil.which(name)): name for name in ("clang", "gcc", CC) if shutil.which(name)}
        return list(found.values())

    def test_it_is_two_files_that_name_no_others(self):
        self.assertEqual(sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".c", ".h")), ["ujreg.c", "ujreg.h"])
        self.assertNotIn("#include <ujreg/", (FOLDER / "ujreg.h").read_text() + (FOLDER / "ujreg.c").read_text())

    def test_it_is_the_same_every_time(self):
        again = FOLDER.with_name("again")
        self.run_it([sys.executable, "-B", ROOT / "tools/amalgamate", again])
        for name in ("ujreg.c", "ujreg.h"):
            self.assertEqual((again / name).read_bytes(), (FOLDER / name).read_bytes())

    def test_it_judges_as_the_vectors_say(self):
        for compiler in self.compilers():
            for name, options in BUILDS.items():
                with self.subTest(compiler=compiler, build=name):
                    library = FOLDER / "libujreg-as-one.so"
                    libraries = ["-lexpat"] if "-DUJREG_XML=1" in options else []
                    self.run_it([compiler, *STRICT, "-O1" if compiler == CC else "-O0", "-fPIC", "-shared", *options, "ujreg.c", "-o", library, *libraries,
                                 "-pthread"], cwd=FOLDER)
                    environment = {**os.environ, "UJREG_LIBRARY": str(library)}
                    said = self.run_it([sys.executable, "-B", ROOT / "tests/vectors/run_ctypes.py"], env=environment)
                    self.assertIn(" records, 0 wrong", said)
                    self.run_it([sys.executable, "-B", ROOT / "tests/python/test_registration.py"], env=environment)

    def test_a_program_in_cpp_has_it_inside(self):
        if not shutil.which(CXX):
            self.skipTest("no C++ compiler")
        self.run_it([CC, "-std=c11", "-c", "ujreg.c", "-o", "ujreg.o"], cwd=FOLDER)
        self.run_it([CXX, "-std=c++11", "-pedantic", "-Wall", "-Wextra", "-Werror", "-I", FOLDER,
                     ROOT / "tests/amalgamation/program.cpp", "ujreg.o", "-o", "program", "-pthread"], cwd=FOLDER)
        said = self.run_it([FOLDER / "program"])
        self.assertIn("line 3: ", said)
        self.assertNotIn("line 2: ", said)
        self.assertNotIn("110105194912310021", said)


if __name__ == "__main__":
    unittest.main()
