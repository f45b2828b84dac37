# SPDX-License-Identifier: Apache-2.0
"""data/life_cycle.tsv, data/transitions.tsv -> numbers (public header), the tables of lib/registration, docs.

A guard is a rule of the registry named state.GUARD and a C function guard_GUARD in lib/registration/guards.c; a condition
(column `when`) is a C function when_CONDITION there.
"""
from common import banner, c_string, number_rows, read_tsv

LISTS = "data/life_cycle.tsv"
TRANSITIONS = "data/transitions.tsv"
SOURCES = f"{LISTS} and {TRANSITIONS}"


def constant(row):
    name = row["name"].upper().replace("-", "_")
    return f"UJREG_{row['list'].upper()}_{name}"


def identifier(name):
    return name.replace("-", "_")


class Pool:
    """All strings in one array, so that the tables hold offsets and need no relocation."""

    def __init__(self):
        self.text = []
        self.places = {}
        self.size = 0

    def place(self, text):
        if text not in self.places:
            self.places[text] = self.size
            self.text.append(text)
            self.size += len(text.encode("utf-8")) + 1
        if self.size > 65535:
            raise SystemExit(f"{SOURCES}: the texts are longer than a 16-bit offset")
        return self.places[text]

    def c_words(self):
        """A struct of arrays: one long literal would be longer than C promises."""
        members = "".join(f"    char t{number}[{len(text.encode('utf-8')) + 1}];\n"
                          for number, text in enumerate(self.text))
        values = "".join(f"    {c_string(text)},\n" for text in self.text)
        return (f"static const struct {{\n{members}}} words = {{\n{values}}};\n\n"
                f"_Static_assert(sizeof words == {self.size}, \"the words are packed\");\n")


def check_lists(rows):
    seen = set()
    for row in rows:
        for key in ((row["list"], row["number"]), (row["list"], row["name"])):
            if key in seen:
                raise SystemExit(f"{LISTS}: {key} twice")
            seen.add(key)
    for one, two in zip(rows, rows[1:]):
        if one["list"] == two["list"] and int(one["number"]) >= int(two["number"]):
            raise SystemExit(f"{LISTS}: {two['list']} {two['name']} is not in the order of numbers")
    order = [row["name"].replace("-", "_") for row in rows if row["list"] == "list"]
    met = list(dict.fromkeys(row["list"] for row in rows if row["list"] != "list"))
    if order != met:
        raise SystemExit(f"{LISTS}: the lists do not come in the order of their numbers")


def read_transitions(root, rows):
    """One dict per (state, event); `same` in column `to` becomes the state itself."""
    states = {row["name"]: row for row in rows if row["list"] == "state"}
    events = {row["name"]: row for row in rows if row["list"] == "event"}
    result = []
    for row in read_tsv(root / TRANSITIONS):
        row = {key: "" if cell == "-" else cell for key, cell in row.items()}
        for start in row["from"].split(","):
            one = dict(row)
            one["from"] = states[start]
            one["event"] = events[row["event"]]
            one["to"] = one["from"] if row["to"] == "same" else states[row["to"]] if row["to"] else None
            one["to_when"] = states[row["to_when"]] if row["to_when"] else None
            one["guards"] = [guard for guard in row["guards"].split(",") if guard]
            if bool(one["when"]) != bool(one["to_when"]):
                raise SystemExit(f"{TRANSITIONS}: when and to_when go together ({start}, {row['event']})")
            result.append(one)
    pairs = [(one["from"]["name"], one["event"]["name"]) for one in result]
    for pair in pairs:
        if pairs.count(pair) > 1:
            raise SystemExit(f"{TRANSITIONS}: {pair} twice")
    return sorted(result, key=lambda one: (int(one["from"]["number"]), int(one["event"]["number"])))


def numbers_header(rows):
    text = banner(LISTS) + """/**
 * @file registration_numbers.h
 * @brief Numbers of the life cycle; they keep their meaning for ever.
 */
#ifndef UJREG_REGISTRATION_NUMBERS_H
#define UJREG_REGISTRATION_NUMBERS_H
"""
    current = None
    for row in rows:
        if row["list"] != current:
            current = row["list"]
            text += "\n"
        text += f"#define {constant(row)} {row['number']} /**< {row['name_zh']}: {row['name_en']}. */\n"
    return text + "\n#endif\n"


def lists_table(rows):
    pool = Pool()
    lists = {row["name"].replace("-", "_"): int(row["number"]) for row in rows if row["list"] == "list"}
    shown = [row for row in rows if row["list"] != "list"]
    body = ""
    first = [0] * (len(lists) + 2)
    for number, row in enumerate(shown):
        lst = lists[row["list"]]
        first[lst + 1] = number + 1
        cells = ", ".join(str(pool.place(row[key])) for key in ("name", "name_zh", "name_en", "clause"))
        body += f"    {{{lst}, {row['number']}, {row['forbidden']}, {cells}}},\n"
    return (banner(LISTS) + "\n" + pool.c_words() +
            f"\n#define UJ_LIFE_CYCLE_LISTS {len(lists)}\n\n"
            "/* Rows of list n are first[n] to first[n + 1] - 1. */\n"
            f"static const uint16_t uj_life_cycle_first[UJ_LIFE_CYCLE_LISTS + 2] = {{\n{number_rows(first)}}};\n\n"
            f"static const struct uj_life_cycle_row uj_life_cycle_rows[] = {{\n{body}}};\n")


def guards_header(transitions):
    guards = list(dict.fromkeys(guard for one in transitions for guard in one["guards"]))
    whens = list(dict.fromkeys(one["when"] for one in transitions if one["when"]))
    text = banner(TRANSITIONS) + "\n"
    for prefix, names in (("GUARD", guards), ("WHEN", whens)):
        for number, name in enumerate(names, 1):
            text += f"#define UJ_{prefix}_{identifier(name).upper()} {number}\n"
    text += "\n/* Every guard is the function guard_NAME and the rule state.NAME. */\n#define UJ_GUARDS(X)"
    text += "".join(f" \\\n    X({identifier(guard).upper()}, {identifier(guard)})" for guard in guards) + "\n\n"
    text += "/* Every condition is the function when_NAME. */\n#define UJ_WHENS(X)"
    text += "".join(f" \\\n    X({identifier(when).upper()}, {identifier(when)})" for when in whens) + "\n"
    return text


def transitions_table(rows, transitions):
    pool = Pool()
    empty = pool.place("")
    states = [row for row in rows if row["list"] == "state"]
    events = [row for row in rows if row["list"] == "event"]
    steps, body = [], ""
    grid = [[0] * (len(events) + 1) for _ in states]
    for number, one in enumerate(transitions, 1):
        grid[int(one["from"]["number"])][int(one["event"]["number"])] = number
        start = len(steps)
        steps += [f"UJ_GUARD_{identifier(guard).upper()}" for guard in one["guards"]]
        to = one["to"]["number"] if one["to"] else -1
        to_when = one["to_when"]["number"] if one["to_when"] else -1
        when = f"UJ_WHEN_{identifier(one['when']).upper()}" if one["when"] else 0
        joined = ",".join(one["guards"])
        body += (f"    {{{one['from']['number']}, {one['event']['number']}, {to}, {to_when}, {when}, {start}, "
                 f"{len(one['guards'])}, {pool.place(joined)}, {pool.place(one['when']) if one['when'] else empty}, "
                 f"{pool.place(one['duty'])}, {pool.place(one['clause'])}}},\n")
    text = banner(TRANSITIONS) + "\n"
    text += f"#define UJ_STATES {len(states)}\n#define UJ_EVENTS {len(events)}\n"
    text += f"#define UJ_TRANSITIONS {len(transitions)}\n\n"
    text += pool.c_words()
    text += "\nstatic const uint8_t uj_transition_guards[] = {\n"
    text += number_rows(steps, 4) + "};\n\n"
    text += f"static const struct uj_transition_row uj_transition_rows[UJ_TRANSITIONS] = {{\n{body}}};\n\n"
    text += "/* Place of a state and an event in uj_transition_rows, from 1; 0: no such transition. */\n"
    text += "static const uint8_t uj_transition_grid[UJ_STATES][UJ_EVENTS + 1] = {\n"
    text += "".join("    {" + ", ".join(str(cell) for cell in line) + "},\n" for line in grid) + "};\n"
    return text


def edges(transitions):
    """(from, to) -> names of the events, in order; the refused pairs are not drawn."""
    result = {}
    for one in transitions:
        if one["to"]:
            result.setdefault((one["from"]["name"], one["to"]["name"]), []).append(one["event"]["name"])
        if one["to_when"]:
            label = f"{one['event']['name']} [{one['when']}]"
            result.setdefault((one["from"]["name"], one["to_when"]["name"]), []).append(label)
    return result


def dot(rows, transitions):
    text = f"// SPDX-License-Identifier: Apache-2.0\n// Generated from {SOURCES} by tools/generate; do not edit.\n"
    text += "digraph states {\n    rankdir=LR;\n    node [shape=box, style=rounded];\n"
    for row in rows:
        if row["list"] == "state":
            text += f"    \"{row['name']}\" [label=\"{row['name']}\\n{row['name_zh']}\"];\n"
    for (start, end), names in edges(transitions).items():
        label = "\\n".join(names)
        text += f"    \"{start}\" -> \"{end}\" [label=\"{label}\"];\n"
    return text + "}\n"


def mermaid(rows, transitions):
    text = "```mermaid\nstateDiagram-v2\n    direction LR\n"
    for row in rows:
        if row["list"] == "state":
            text += f"    {identifier(row['name'])}: {row['name']} {row['name_zh']}\n"
    for (start, end), names in edges(transitions).items():
        text += f"    {identifier(start)} --> {identifier(end)}: {'<br>'.join(names)}\n"
    return text + "```\n"


def document(rows, transitions):
    text = f"<!-- Generated from {SOURCES} by tools/generate; do not edit. -->\n# The life cycle in tables\n\n"
    text += ("What each event needs and means is told in the [guide](../guides/registration.md). The diagram is also there "
             "[for Graphviz](states.dot).\n\n")
    text += mermaid(rows, transitions)
    text += ("\n## Transitions\n\nA guard is a rule `state.…` of the [registry](rules.md). A pair of state and event that is not "
             "listed is refused by `state.not-allowed`; one that leads to — is refused by the rule beside it.\n\n"
             "| from | event | to | guards | duty | clause |\n|---|---|---|---|---|---|\n")
    for one in transitions:
        to = one["to"]["name"] if one["to"] else "—"
        if one["to_when"]:
            to += f"; {one['to_when']['name']} when {one['when']}"
        guards = ", ".join(f"`{guard}`" for guard in one["guards"])
        text += (f"| {one['from']['name']} | {one['event']['name']} | {to} | {guards} | {one['duty']} | "
                 f"{one['clause']} |\n")
    for lst in [row for row in rows if row["list"] == "list"]:
        name = lst["name"].replace("-", "_")
        shown = [row for row in rows if row["list"] == name]
        title = lst["name_en"][0].upper() + lst["name_en"][1:]
        text += f"\n## {title} {lst['name_zh']}\n\n| number | name | 中文 | meaning | clause |\n|---:|---|---|---|---|\n"
        for row in shown:
            meaning = row["name_en"] + ("; **forbidden**" if row["forbidden"] == "1" else "")
            text += f"| {row['number']} | `{row['name']}` | {row['name_zh']} | {meaning} | {row['clause']} |\n"
    return text


def outputs(root):
    rows = read_tsv(root / LISTS)
    check_lists(rows)
    transitions = read_transitions(root, rows)
    return {
        "include/ujreg/registration_numbers.h": numbers_header(rows),
        "lib/registration/generated/life_cycle.h": lists_table(rows),
        "lib/registration/generated/guards.h": guards_header(transitions),
        "lib/registration/generated/transitions.h": transitions_table(rows, transitions),
        "docs/reference/states.dot": dot(rows, transitions),
        "docs/reference/states.md": document(rows, transitions),
    }
