"""Evaluates expressions of the Common Expression Language with cel-expr-python.

Takes a file with a line of JSON for each expression, `{"text": …, "values": {name: value}}`, where a
value is a mapping of one key, its type: `{"int": "1"}`. Prints a line for each: `refused`, `error`,
`crashed`, or the value as `ExpressionValue.canonical` of Tests/ExpressionsTests writes it.
"""

import datetime
import json
import os
import struct
import sys

from cel_expr_python import cel

TYPE = cel.Type
VARIABLES = {
    "b": TYPE.BOOL,
    "i": TYPE.INT,
    "j": TYPE.INT,
    "u": TYPE.UINT,
    "d": TYPE.DOUBLE,
    "s": TYPE.STRING,
    "y": TYPE.BYTES,
    "t": TYPE.TIMESTAMP,
    "r": TYPE.DURATION,
    "l": TYPE.List(TYPE.INT),
    "n": TYPE.List(TYPE.STRING),
    "m": TYPE.Map(TYPE.STRING, TYPE.INT),
    "a": TYPE.DYN,
}
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
NAMES = {
    "NULL": "null_type",
    "TIMESTAMP": "google.protobuf.Timestamp",
    "DURATION": "google.protobuf.Duration",
}


def parsed(value):
    """The Python value of a tagged one."""
    ((kind, content),) = value.items()
    if kind in ("int", "uint"):
        return int(content)
    if kind == "double":
        return struct.unpack(">d", bytes.fromhex(content))[0]
    if kind == "bytes":
        return bytes.fromhex(content)
    if kind == "list":
        return [parsed(item) for item in content]
    if kind == "map":
        return {parsed(key): parsed(item) for key, item in content}
    if kind in ("timestamp", "duration"):
        span = datetime.timedelta(seconds=content[0], microseconds=content[1] // 1000)
        return EPOCH + span if kind == "timestamp" else span
    return content


def span_text(span):
    """Seconds and nanoseconds, the latter not negative."""
    return f"{span.days * 86400 + span.seconds} {span.microseconds * 1000}"


def canonical(value):
    """The text of a value of cel-expr-python."""
    kind = value.type().name().split("<")[0]
    content = value.value()
    if kind == "ERROR":
        return "error"
    if kind == "LIST":
        return "[" + ", ".join(canonical(item) for item in content) + "]"
    if kind == "MAP":
        return "{" + ", ".join(sorted(f"{key_text(k)}: {canonical(v)}" for k, v in content.items())) + "}"
    if kind == "NULL":
        return "null"
    if kind == "BOOL":
        return f"bool {str(content).lower()}"
    if kind in ("INT", "UINT"):
        return f"{kind.lower()} {content}"
    if kind == "DOUBLE":
        bits = struct.unpack(">Q", struct.pack(">d", content))[0]
        return "double nan" if content != content else f"double {bits:x}"
    if kind == "STRING":
        return f"string {content.encode().hex()}"
    if kind == "BYTES":
        return f"bytes {bytes(content).hex()}"
    if kind == "TIMESTAMP":
        return f"timestamp {span_text(content - EPOCH)}"
    if kind == "DURATION":
        return f"duration {span_text(content)}"
    if kind == "TYPE":
        name = content.name().split("<")[0]
        return f"type {NAMES.get(name, name.lower())}"
    return f"{kind} {content}"


def key_text(key):
    """The text of a map's key; an unsigned one is not told from a signed one."""
    if isinstance(key, bool):
        return f"bool {str(key).lower()}"
    return f"int {key}" if isinstance(key, int) else f"string {key.encode().hex()}"


def evaluate(lines, output):
    """Writes the outcomes of expressions."""
    environment = cel.NewEnv(variables=VARIABLES)
    for line in lines:
        case = json.loads(line)
        try:
            expression = environment.compile(case["text"])
        except Exception:  # The package has no narrower type.
            print("refused", file=output, flush=True)
            continue
        values = {name: parsed(value) for name, value in case["values"].items()}
        try:
            outcome = canonical(expression.eval(data=values))
        except Exception:
            outcome = "error"
        print(outcome, file=output, flush=True)


def main(path):
    """Prints the outcomes of the expressions in a file; `crashed` where the package ends its process."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    done = 0
    while done < len(lines):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            with os.fdopen(writing, "w", encoding="utf-8") as output:
                evaluate(lines[done:], output)
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as outcomes:
            for outcome in outcomes:
                sys.stdout.write(outcome)
                done += 1
        os.waitpid(child, 0)
        if done < len(lines):
            print("crashed", flush=True)
            done += 1


if __name__ == "__main__":
    main(sys.argv[1])
