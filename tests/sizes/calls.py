# SPDX-License-Identifier: Apache-2.0
"""Writes the calls that sizes.c makes: each function of the public headers with each struct of a caller's that it takes by
its address and that begins with its size. The other arguments are good ones, from `struct world` in sizes.c.

    calls.py OUT.inc
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# What the other parameters get, by type and name, or by type alone. A new one has to be put here.
GIVEN = {
    "const char *text": "world->text", "const char *data": "world->text",
    "const char *key": "world->text", "const char *file": "NULL", "size_t file_size": "0",
    "uint64_t row": "0", "uint64_t line": "0", "const char *application": "world->text", "char *buffer": "world->buffer",
    "void *context": "NULL", "void *findings": "world->findings",
    "ujreg_sink sink": "swallow", "ujreg_finding_sink sink": "ignore",
    "size_t size": "strlen(world->text)", "size_t index": "0", "uint32_t index": "0", "uint64_t index": "0",
    "int32_t index": "0", "int32_t year": "2025", "int32_t code": "330106", "int32_t table": "UJREG_TABLE_AAC058",
    "int32_t field": "UJREG_AAB301", "int32_t language": "UJREG_LANGUAGE_EN", "int32_t flags": "0",
    "int32_t duty": "UJREG_DUTY_T1_DECIDE", "int32_t list": "UJREG_LIST_STATE", "int32_t number": "1",
    "int32_t base": "60", "int32_t rule": "UJREG_RULE_AAB301_FORMAT", "int32_t which": "UJREG_CONVERT_ALL",
    "int32_t month": "202512", "int32_t basis": "UJREG_EMPLOYED_THIS_PERIOD", "int32_t decimals": "2",
    "int32_t source": "0", "int32_t breakdown": "UJREG_BROKEN_SEX", "int64_t unemployed": "1", "int64_t employed": "9",
    "uint64_t max_bytes": "0",
    "const ujreg_tables *": "NULL", "const ujreg_calendar *": "NULL", "const ujreg_date *": "&world->date",
    "const ujreg_allocator *": "NULL", "ujreg_text *": "&world->value", "size_t *": "NULL",
    "const ujreg_profile *": "world->profile", "ujreg_findings *": "world->findings",
    "const ujreg_findings *": "world->findings", "ujreg_reader *": "world->reader", "ujreg_run *": "world->run",
    "ujreg_writer *": "world->writer", "ujreg_tally *": "world->tally", "const ujreg_tally *": "world->tally",
    "const struct ArrowSchema *": "&world->schema", "const struct ArrowArray *": "&world->array",
    "struct ArrowArrayStream *": "&world->stream",
    "uint8_t *verdicts": "(uint8_t *)world->buffer",
    "const ujreg_report *": "world->report", "ujreg_register *": "world->people",
    "const ujreg_register *": "world->people", "ujreg_registration_reader *": "world->rows",
    "ujreg_registration_writer *": "world->row_writer", "void *buffer": "world->bytes", "ujreg_buffer *": "world->bytes",
    "const ujreg_buffer *": "world->bytes", "int32_t how": "UJREG_LANGUAGE_EN", "int32_t form": "UJREG_FINDINGS_CSV",
    "const char *file": "world->text", "size_t file_size": "strlen(world->text)",
}
# Structs that are reached through a member of another; sizes.c calls these itself.
THROUGH = {("ujreg_event", "record"), ("ujreg_event", "deregistration")}
# Not held to their size, since their manual says that only some members are read.
READS_MEMBERS = {"ujreg_identity_age"}


def headers():
    for path in sorted((ROOT / "include" / "ujreg").glob("*.h")):
        text = re.sub(r"/\*.*?\*/|^\s*#(?:[^\n]*\\\n)*[^\n]*$", "", path.read_text(encoding="utf-8"), flags=re.S | re.M)
        yield text.replace("UJREG_CALL ", "")


def sized_structs(text):
    """name -> members, of the structs that begin with their size."""
    found = re.finditer(r"typedef struct (ujreg_\w+) \{\s*(uint32_t size;.*?)\} \1;", text, re.S)
    return {match[1]: match[2] for match in found}


def functions(text):
    for match in re.finditer(r"\bUJREG_API\s+([^;(]*?)\b(ujreg_\w+)\s*\((.*?)\);", text, re.S):
        parameters = [" ".join(part.split()) for part in match[3].split(",")]
        yield match[1].strip(), match[2], [] if parameters == ["void"] else parameters


def split(parameter):
    """("const ujreg_x *", "name")."""
    match = re.fullmatch(r"(.*?)(\w+)(?:\[\w*\])?", parameter)
    if not match:
        raise SystemExit(f"tests/sizes/calls.py: what is `{parameter}`?")
    return match[1].strip(), match[2]


def struct_of(kind, sized):
    match = re.fullmatch(r"(?:const )?(ujreg_\w+) \*", kind)
    return match[1] if match and match[1] in sized else None


def argument(parameters, at, sized):
    kind, name = split(parameters[at])
    made = re.fullmatch(r"(ujreg_\w+) \*\*", kind)
    if made:
        return "&made"
    if name == "capacity":
        return "1" if struct_of(split(parameters[at - 1])[0], sized) else "sizeof world->buffer"
    for key in (parameters[at], kind):
        if key in GIVEN:
            return GIVEN[key]
    struct = struct_of(kind, sized)
    if struct:
        return f"&world->given.{struct[6:]}"
    raise SystemExit(f"tests/sizes/calls.py: what shall be given for `{parameters[at]}`?")


def call(number, result, name, parameters, at, sized):
    kind, _ = split(parameters[at])
    arguments = [f"({kind})memory" if i == at else argument(parameters, i, sized) for i in range(len(parameters))]
    made = [split(parameter)[0][:-2].strip() for parameter in parameters if split(parameter)[0].endswith("**")]
    text = f"static int32_t call_{number}(struct world *world, void *memory) {{\n    (void)world;\n"
    if made:
        text += f"    {made[0]} *made = NULL;\n"
    text += f"    const int32_t answer = (int32_t){name}({', '.join(arguments)});\n"
    if made:
        text += f"    {made[0]}_free(made);\n"
    if any("ArrowArrayStream" in parameter for parameter in parameters):
        text += "    if (world->stream.release) {\n        world->stream.release(&world->stream);\n    }\n"
    return text + "    return answer;\n}\n\n"


def main(out):
    text = "\n".join(headers())
    sized = sized_structs(text)
    members = {(struct, name) for struct, body in sized.items()
               for kind, name in re.findall(r"(ujreg_\w+) \*(\w+);", body) if kind in sized}
    if members != THROUGH:
        raise SystemExit(f"tests/sizes: sizes.c does not know of {sorted(members ^ THROUGH)}")
    code = "/* Written from include/ujreg by tests/sizes/calls.py. */\n"
    code += "#ifndef SIZES_CALLS\nstruct given {\n"
    code += "".join(f"    {struct} {struct[6:]};\n" for struct in sized) + "};\n\n"
    code += "static void set_sizes(struct given *given) {\n"
    code += "".join(f"    given->{struct[6:]}.size = sizeof given->{struct[6:]};\n" for struct in sized) + "}\n#endif\n\n"
    calls, rows = "", ""
    for result, name, parameters in functions(text):
        for at, parameter in enumerate(parameters):
            struct = struct_of(split(parameter)[0], sized)
            if not struct or name in READS_MEMBERS:
                continue
            number = rows.count("\n")
            calls += call(number, result, name, parameters, at, sized)
            rows += (f"    {{\"{name}\", \"{split(parameter)[1]}\", sizeof({struct}), "
                     f"offsetof(struct given, {struct[6:]}), {int(result == 'ujreg_status')}, call_{number}}},\n")
    code += "#ifdef SIZES_CALLS\n" + calls + "static const struct call calls[] = {\n" + rows + "};\n#endif\n"
    pathlib.Path(out).write_text(code, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
