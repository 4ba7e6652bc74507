"""Calls the function that the page shows, and reports the addresses it makes.

stdin: {"source", "calls": [Python expressions]}; stdout: [address, ...].
"""

import contextlib
import importlib.util
import io
import json
import sys
import types


class IFrame:
    """What IPython.display has, without IPython."""

    def __init__(self, src, width, height):
        self.src, self.size = src, (width, height)


display = types.ModuleType("IPython.display")
display.IFrame = IFrame
sys.modules.update({"IPython": types.ModuleType("IPython"), "IPython.display": display})

asked = json.load(sys.stdin)
namespace = {}
for name in ("numpy", "torch"):
    if importlib.util.find_spec(name):
        namespace[{"numpy": "np"}.get(name, name)] = importlib.import_module(name)
printed = io.StringIO()
with contextlib.redirect_stdout(printed):
    exec(compile(asked["source"], "address", "exec"), namespace)
addresses = [eval(call, namespace) for call in asked["calls"]]
json.dump([printed.getvalue().strip()] + addresses, sys.stdout)
