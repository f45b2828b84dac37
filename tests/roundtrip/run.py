# SPDX-License-Identifier: Apache-2.0
"""A generated file goes through every format and comes back byte for byte, in pipes, so that nothing of it is ever on
a disk; and each program of the chain has to do with the memory that the design allows, however large the file is."""
import argparse
import hashlib
import resource
import subprocess
import sys
import threading

MEMORY = 16 << 20  # bytes of one program, whatever the size of the input


def main():
    parser = argparse.ArgumentParser()
    for name in ("--ujreg", "--synth", "--data", "--xml", "--sanitized"):
        parser.add_argument(name, required=True)
    parser.add_argument("--records", type=int, required=True)
    options = parser.parse_args()
    xml = [("xml", "utf-8")] if options.xml == "1" else []
    chains = [
        xml + [("ndjson", "utf-8"), ("fixed", "gb18030"), ("csv", "utf-8")],
        [("json", "gb18030"), ("psv", "gb18030"), ("ndjson", "gb18030"), ("tsv", "utf-8"), ("csv", "utf-8")],
    ]
    if xml:
        chains.append([("xml", "gb18030"), ("csv", "gb18030"), ("csv", "utf-8")])
    failed = 0
    for source in (["--quote-rate", "0.1", "--crlf"], ["--encoding", "gb18030"], ["--bom"]):
        # the canonical form: the file itself, by one conversion to CSV
        expected, size = run(options, source, [("csv", "utf-8")])
        for chain in chains:
            digest, _ = run(options, source, chain)
            names = " → ".join(["csv"] + [format for format, _ in chain])
            failed += digest != expected
            print(f"{'same' if digest == expected else 'NOT THE SAME'}, {size} bytes: {' '.join(source)}: {names}")
    return 1 if failed else 0


def limit_memory():
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def run(options, source, chain):
    """Digest and size of what comes out of a chain of conversions."""
    # what fixed cannot carry (line breaks, long names) is not what is looked at here
    command = [options.synth, "--data", options.data, "--records", str(options.records), "--defects", "0", *source]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE)]
    known = []
    for format, encoding in chain:
        command = [options.ujreg, "convert", "--lang", "en", *known, "--to", format, "--encoding-to", encoding,
                   "-", "-"]
        processes.append(subprocess.Popen(command, stdin=processes[-1].stdout, stdout=subprocess.PIPE,
                                          stderr=subprocess.PIPE,
                                          preexec_fn=None if options.sanitized == "1" else limit_memory))
        processes[-2].stdout.close()
        known = ["--from", format, "--encoding", encoding]
    told = [[] for _ in processes]
    readers = [threading.Thread(target=lambda p=p, t=t: t.append(p.stderr.read()))
               for p, t in zip(processes[1:], told[1:])]
    for reader in readers:
        reader.start()
    digest, size = hashlib.sha256(), 0
    for data in iter(lambda: processes[-1].stdout.read(1 << 20), b""):
        digest.update(data)
        size += len(data)
    for process in processes:
        process.wait()
    for reader in readers:
        reader.join()
    expected = f"records: {options.records}, written: {options.records}, left out: 0"
    for process, words in zip(processes[1:], told[1:]):
        if process.returncode or expected not in words[0].decode():
            sys.exit(f"{process.args}: {process.returncode}: {words[0].decode()}")
    return digest.hexdigest(), size


if __name__ == "__main__":
    sys.exit(main())
