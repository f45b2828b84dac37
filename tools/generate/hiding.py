# SPDX-License-Identifier: Apache-2.0
"""data/hiding.tsv: which rules keep silent beside which others."""
from common import read_tsv

SOURCE = "data/hiding.tsv"
VARIANTS = 2  # variant-0


def when(text):
    if text.startswith("variant-"):
        return VARIANTS + int(text[8:])
    return {"always": 0, "equal-cells": 1}[text]



def names(cell):
    return [name.strip() for name in cell.split(",")]


def pairs_of(row, rules):
    """(hider, hidden) of a row as names of rules."""
    for hider in names(row["hider"]):
        for hidden in names(row["hidden"]):
            if hider.startswith("*") != hidden.startswith("*"):
                raise SystemExit(f"{SOURCE}: * stands for an item in both columns or in none: {hider}, {hidden}")
            if not hider.startswith("*"):
                yield hider, hidden
                continue
            for rule in rules:
                other = rule["of"] + hidden[1:]
                if rule["name"] == rule["of"] + hider[1:] and other in {r["name"] for r in rules}:
                    yield rule["name"], other


def read(root, rules):
    """By name of the hidden rule: (name of the hider, when), in the order of the rules' numbers."""
    by_name = {rule["name"]: rule for rule in rules}
    hiding = {}
    for row in read_tsv(root / SOURCE):
        used = 0
        for hider, hidden in pairs_of(row, rules):
            for name in (hider, hidden):
                if name not in by_name:
                    raise SystemExit(f"{SOURCE}: no such rule: {name}")
            if by_name[hidden]["annex"] == "yes" and by_name[hider]["annex"] != "yes":
                raise SystemExit(f"{SOURCE}: {hider} is ours and would hide {hidden} of the annex")
            if (hider, when(row["when"])) in hiding.get(hidden, ()):
                raise SystemExit(f"{SOURCE}: {hider} hides {hidden} twice")
            hiding.setdefault(hidden, []).append((hider, when(row["when"])))
            used += 1
        if not used:
            raise SystemExit(f"{SOURCE}: no rule is hidden by: {row['hider']}")
    for hiders in hiding.values():
        hiders.sort(key=lambda hider: by_name[hider[0]]["number"])
    return hiding


def page(root):
    text = ("\n## What hides what\n\nOne cause yields one finding. Decided after the profile: where the rule on the left is off, those on the "
            "right speak.\n`*` is the same item on both sides.\n\n| reported | not reported beside it | why |\n|---|---|---|\n")
    for row in read_tsv(root / SOURCE):
        left, right = (", ".join(f"`{name}`" for name in names(row[column])) for column in ("hider", "hidden"))
        only = {0: "", 1: " (where both cells are equal)"}.get(when(row["when"]), f" ({row['when'].replace('-', ' ')})")
        text += f"| {left} | {right}{only} | {row['why']} |\n"
    return text
