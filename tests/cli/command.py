# SPDX-License-Identifier: Apache-2.0
"""What the tests of the command share: running it, and files that are made as they are needed."""
import atexit
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

# A job in the background is started with signals ignored, and so would be all that it starts.
for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, signal.SIG_DFL)

# The command speaks the language of the locale: English, unless a test asks for another.
os.environ["LC_ALL"] = "C"

UJREG = os.environ["UJREG"]
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "examples" / "data"
TODAY = "20251231"
# Every output is synced: in memory that takes no time.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

CODES = "AAB301 AAZ341 AAC003 AAC002 AAC058 AAC044 ADC210 AJC00A AAE011 AAE036 AAE013".split()
NAMES = ["失业登记注销地行政区划代码", "系统流水号", "姓名", "社会保障号码", "证件类型", "证件号码", "注销失业登记时间",
         "注销失业登记原因", "经办人", "经办日期", "备注"]
NUMBER = "11010519491231002X"  # the specimen of GB 11643
PERSON = "欧阳晓晨"
CLERK = "慕容静"
FINDING = "type file record line offset length field rule severity message value".split()
SUMMARY = "type files records clean with_errors with_warnings findings rules encoding data_version".split()


def preloadable(library):
    """The library under a name that LD_PRELOAD can hold, which takes blanks and colons for the end of a name."""
    if not set(library) & set(" :"):
        return library
    folder = pathlib.Path(tempfile.mkdtemp(dir="/tmp"))
    atexit.register(shutil.rmtree, folder)
    link = folder / "library.so"
    link.symlink_to(library)
    return str(link)


def row(**items):
    """A record without fault, but for the items given; a new serial number each time."""
    row.serial += 1
    values = {"AAB301": "110105", "AAZ341": f"S{row.serial}", "AAC003": PERSON, "AAC002": NUMBER,
              "AAC058": "01", "AAC044": NUMBER, "ADC210": "20251230", "AJC00A": "11", "AAE011": CLERK, "AAE036": "20251231",
              "AAE013": ""}
    values.update(items)
    return ",".join(values[code] for code in CODES)


row.serial = 0


def table(*rows, header=",".join(CODES)):
    return "".join(line + "\n" for line in [header, *rows])


class Outcome:
    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    def objects(self):
        return [json.loads(line) for line in self.out.splitlines()]

    def findings(self):
        return [o for o in self.objects() if o["type"] == "finding"]

    def rules(self):
        """(record, rule) of all findings but the note that there is no column of the sex."""
        return [(o["record"], o["rule"]) for o in self.findings() if o["rule"] != "AAC002.sex-not-evaluable"]

    def summary(self):
        return self.objects()[-1]


def run(*arguments, stdin=b"", environment=None, **more):
    """Runs the command; stdin is bytes, or a file that is open."""
    variables = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"}
    for name, value in os.environ.items():
        if name.endswith("SAN_OPTIONS"):
            variables[name] = value
    variables.update(environment or {})
    more["input" if isinstance(stdin, bytes) else "stdin"] = stdin
    words = [UJREG, *[a if isinstance(a, bytes) else str(a) for a in arguments]]
    return Outcome(subprocess.run(words, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  timeout=120, **more))


def opened_pipe(path, process):
    """The end of a named pipe for writing, once the process reads it; None when the process ends without."""
    while process.poll() is None:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # nobody reads yet
            time.sleep(0.005)
    return None


class Case(unittest.TestCase):
    def setUp(self):
        self.room = tempfile.TemporaryDirectory(dir=MEMORY)
        self.addCleanup(self.room.cleanup)
        self.folder = pathlib.Path(self.room.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def check(self, *arguments, **more):
        return run("check", "--today", TODAY, *arguments, **more)

    def ndjson(self, *arguments, **more):
        return self.check("--output", "ndjson", *arguments, **more)
