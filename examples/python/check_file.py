# SPDX-License-Identifier: Apache-2.0
"""Checks a file through the shared library: python3 check_file.py FILE YYYYMMDD
Exit status 0: no errors; 1: errors; 2: not checked to its end."""
import ctypes as c
import os
import sys

lib = c.CDLL(os.environ.get("UJREG_LIBRARY", "libujreg.so.1"))
errors = 0


class Text(c.Structure):
    _fields_ = [("data", c.c_char_p), ("size", c.c_size_t)]


class Options(c.Structure):  # ujreg_profile_options
    _fields_ = [("size", c.c_uint32), ("rules", c.c_int32), ("year", c.c_int16), ("month", c.c_uint8),
                ("day", c.c_uint8), ("length_unit", c.c_int32), ("upload_area", c.c_int32),
                ("severity_count", c.c_uint32), ("severities", c.c_void_p), ("tables", c.c_void_p)]


class Input(c.Structure):  # ujreg_input
    _fields_ = [("size", c.c_uint32), ("format", c.c_int32), ("encoding", c.c_int32), ("no_header", c.c_int32),
                ("name", Text), ("read", c.c_void_p), ("read_at", c.c_void_p), ("context", c.c_void_p),
                ("data", c.c_char_p), ("data_size", c.c_uint64)]


class Finding(c.Structure):  # ujreg_finding, as far as it is read here
    _fields_ = [("size", c.c_uint32), ("rule", c.c_int32), ("field", c.c_int32), ("severity", c.c_int32),
                ("record", c.c_uint64), ("line", c.c_uint64)]


@c.CFUNCTYPE(c.c_int32, c.c_void_p, c.POINTER(Finding))
def show(_, finding):
    global errors
    errors += finding.contents.severity == 3  # UJREG_SEVERITY_ERROR
    message = c.create_string_buffer(1024)
    lib.ujreg_finding_message(finding, 2, message, c.c_size_t(len(message)), None)
    print(f"line {finding.contents.line}: {message.value.decode()}")
    return 1  # UJREG_MORE: go on


data = open(sys.argv[1], "rb").read()
day = sys.argv[2]
options = Options(size=c.sizeof(Options), year=int(day[:4]), month=int(day[4:6]), day=int(day[6:]))
profile = c.c_void_p()
if lib.ujreg_profile_new(None, c.byref(options), c.byref(profile)):
    sys.exit("no such day")
whole = Input(size=c.sizeof(Input), data=data, data_size=len(data))
status = lib.ujreg_check_buffer(profile, None, c.byref(whole), show, None, None)
lib.ujreg_profile_free(profile)
sys.exit(2 if status else 1 if errors else 0)
