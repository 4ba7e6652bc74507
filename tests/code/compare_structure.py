"""Parses each JAX program and compares it, statement by statement up to its checks, with the NumPy one.

stdin: [{"id", "numpy", "jax"}]; stdout: {id: the first difference, or ""}.
"""

import ast
import json
import sys

# What the libraries name differently; the bodies of these are not compared.
OWN = {"sigmoid", "relu", "softplus", "Phi", "softplus_prime", "sigmoid_prime", "elu_prime"}


def statements(source):
    found = []
    for statement in ast.parse(source.replace("jnp.", "np.")).body:
        if isinstance(statement, ast.FunctionDef) and statement.name == "check":
            break
        if isinstance(statement, ast.With):  # around ln 0, which only NumPy warns of
            found += statement.body
        elif isinstance(statement, ast.FunctionDef) and statement.name in OWN:
            found.append(ast.Name(statement.name))
        elif isinstance(statement, (ast.FunctionDef, ast.Assign)):
            found.append(statement)
    return [ast.dump(statement) for statement in found]


def difference(case):
    try:
        pairs = [statements(case["numpy"]), statements(case["jax"])]
    except SyntaxError as error:
        return f"no Python: {error}"
    if len(pairs[0]) != len(pairs[1]):
        return f"{len(pairs[0])} statements and {len(pairs[1])}"
    return next((f"{one} and {other}" for one, other in zip(*pairs) if one != other), "")


json.dump({case["id"]: difference(case) for case in json.load(sys.stdin)}, sys.stdout)
