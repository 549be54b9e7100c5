"""Computes the figures that a draft leaves open, so that its author need not.

A figure written ?2 becomes what its relation gives, with two places; ?2, has separators; ?2t is cut instead of rounded.
?2!t is computed and then mistyped: t swaps two digits, d alters one, x10 and x01 move the point, m drops a digit.
"""
import re
from fractions import Fraction

from relations import NAME, TOKEN, evaluate, expand, power
from source import SourceError, read, show

OPEN = re.compile(r"\?(\d)(,?)(t?)(?:!(t|d|x10|x01|m))?$")


def mistype(digits, how):
    lead = [i for i, c in enumerate(digits) if c.isdigit()]
    if how == "t":
        for a, b in zip(lead, lead[1:]):
            if digits[a] != digits[b] and digits[b] != "0":
                s = list(digits)
                s[a], s[b] = s[b], s[a]
                return "".join(s)
    if how == "d":
        i = lead[min(1, len(lead) - 1)]
        return digits[:i] + str((int(digits[i]) + 4) % 10) + digits[i + 1:]
    if how == "m":
        i = lead[1]
        return digits[:i] + digits[i + 1:]
    places = len(digits.split(".")[1]) if "." in digits else 0
    value = Fraction(digits) * (10 if how == "x10" else Fraction(1, 10))
    return show(value, places)


def printed(value, spec):
    places, comma, cut, wrong = OPEN.match(spec).groups()
    places = int(places)
    if cut:
        value = Fraction(int(value * 10**places), 10**places)
    out = show(value, places)
    if wrong:
        out = mistype(out, wrong)
    if comma:
        whole, _, rest = out.partition(".")
        out = f"{int(whole):,}" + ("." + rest if rest else "")
    return out


def run(path):
    """rewrites the file, pass after pass; returns what stays open as a message, or 0"""
    while True:
        source = path.read_text(encoding="utf-8").splitlines(keepends=True)
        changes = sorted({c for t in read(path) for c in closable(t)}, reverse=True)
        done = set()
        for line, column, length, new in changes:
            if (line, column) not in done:
                source[line - 1] = source[line - 1][:column] + new + source[line - 1][column + length:]
                done.add((line, column))
        if not changes:
            break
        path.write_text("".join(source), encoding="utf-8")
    left = [f"line {f.source[0]}: {f.text}" for t in read(path) for f in every(t) if f.pending]
    return "\n".join(left) if left else 0


def closable(text):
    """(line, column, length, figure) of every open figure whose relation has no open operand"""
    for number, line in text.relations:
        try:
            expanded = expand(text, line)
        except (SourceError, AttributeError, KeyError, ValueError) as e:
            raise SystemExit(f"line {number}: {line}: {e!r}")
        for _, kind, rest, _ in expanded:
            rest = rest.split("|")[0].strip()
            m = re.fullmatch(r"(\S+)\s*(<~|>~|~|=|==)\s*(.+)", rest)
            if not m or kind == "count":
                continue
            claim, tokens = text.figure(m[1]), TOKEN.findall(m[3])
            figures = {t.rstrip("%"): text.figure(t.rstrip("%")) for t in tokens if NAME.match(t)}
            if not claim or not claim.pending or any(f is None or f.pending for f in figures.values()):
                continue
            factor = power(text, kind, claim, tokens)
            try:
                value = factor * evaluate(tokens, {n: f.value for n, f in figures.items()})
            except ZeroDivisionError:
                raise SystemExit(f"line {number}: {line}: division by zero")
            # a fall is printed without its sign, unless it stands in a table
            value = value if "." in m[1] else abs(value)
            found = re.search(r"\?\d\S*", claim.text)
            figure = printed(value / Fraction(10) ** claim.exponent, found.group().rstrip("%％"))
            new = claim.text[:found.start()] + figure
            new += "%" if claim.text.endswith("%") else ""
            yield *claim.source, new


def every(text):
    cells = [c[3] for t in text.tables.values() for r in t.rows for c in r if c[3]]
    return list(text.figures.values()) + cells
