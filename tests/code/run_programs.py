"""Runs many programs, each in a namespace of its own, and reports what each computed and how it ended.

stdin: [{"id": ..., "source": ...}]; stdout: {id: {"ending": "ok" | "assertion" | "error", "message", "values"}}.
"""

import contextlib
import io
import json
import math
import sys
import warnings

NAMES = ["z", "a", "E", "dE_da", "da_dz", "dE_dz", "dE_dW", "z_new", "W_new", "b_new"]


def plain(value):
    """Lists of floats, for which JSON has no NaN and no infinity."""
    if hasattr(value, "detach"):
        value = value.detach()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list):
        return [plain(entry) for entry in value]
    return float(value) if math.isfinite(value) else str(float(value))


def run(source):
    namespace = {"__name__": "__main__"}
    printed = io.StringIO()
    ending, message = "ok", ""
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(source, "program", "exec"), namespace)
        message = printed.getvalue()
    except AssertionError as error:
        ending, message = "assertion", str(error)
    except BaseException as error:
        ending, message = "error", repr(error)
    values = {name: plain(namespace[name]) for name in NAMES if name in namespace}
    return {"ending": ending, "message": message, "values": values}


warnings.simplefilter("ignore")
if "--jax-stand-in" in sys.argv:
    import jax_stand_in

    jax_stand_in.install()
json.dump({case["id"]: run(case["source"]) for case in json.load(sys.stdin)}, sys.stdout)
