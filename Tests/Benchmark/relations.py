"""The relations of a benchmark text: written as one line each, verified arithmetically, and turned into labels.

A relation that is said to hold must round to its claim, lie within one unit of its last place, or within what the
rounding of its operands allows; one that is said to be broken (`!`) must not. Anything else is an error of the source.
"""
import re
from fractions import Fraction

from source import SourceError, show

KINDS = ("sum", "table-sum", "share", "rate", "change", "repeat", "count", "product", "order")
LINE = re.compile(r"([!?]*)([a-z-]+)\s+(.*?)(?:\s+#\s*(.*))?$")
TOKEN = re.compile(r"[A-Za-z]\w*(?:\.\d+\.-?\d+)?%?|\d+(?:\.\d+)?|[()+\-*/]")
NAME = re.compile(r"[A-Za-z]")
COMPARE = {"<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
           "==": lambda a, b: a == b}


def spread(words):
    """1-3 5 -2 → [1, 2, 3, 5, -2]"""
    out = []
    for w in words.split():
        m = re.fullmatch(r"(\d+)-(\d+)", w)
        out += range(int(m[1]), int(m[2]) + 1) if m else [int(w)]
    return out


def expand(text, line):
    """the single relations behind a table line (tsum, tcol, tshare, trate, tgrow, tdiff, tprod)"""
    m = LINE.fullmatch(line)
    if not m:
        raise SourceError(f"cannot read {line!r}")
    marks, kind, rest, note = m.groups()
    if not kind.startswith("t") or kind == "table-sum":
        return [(marks, kind, rest, note or "")]
    head, where = (part.strip() for part in rest.rsplit(":", 1))
    target, how = (part.strip() for part in head.split("=", 1))
    name, at = target.split(".")
    out = []
    for k in spread(where):
        def cell(row, column):
            return f"{name}.{row}.{column}"
        if kind == "tsum":
            claim, parts = cell(int(at), k), [(cell(abs(r), k), r < 0) for r in spread(how)]
        elif kind == "tcol":
            claim, parts = cell(k, int(at)), [(cell(k, abs(c)), c < 0) for c in spread(how)]
        else:
            claim = cell(k, int(at))
            a, b = re.fullmatch(r"(\S+)\s*([/*-])\s*(\S+)", how).group(1, 3)
            a, b = cell(k, int(a)), (cell(int(b), int(a)) if kind == "tshare" else cell(k, int(b)))
        if kind in ("tsum", "tcol"):
            parts = [(c, minus) for c, minus in parts if text.figure(c)]
            form = "".join(("-" if minus else "+") + c for c, minus in parts).lstrip("+")
            new = ("table-sum", f"{claim} = {form}")
        elif kind in ("tshare", "trate"):
            new = (kind[1:], f"{claim} = {a}/{b}")
        elif kind == "tgrow":
            new = ("change", f"{claim} = 100*({a}-{b})/{b}")
        elif kind == "tdiff":
            new = ("change", f"{claim} = {a}-{b}")
        elif kind == "tprod":
            new = ("product", f"{claim} = {a}*{b}")
        else:
            raise SourceError(f"unknown table line {kind}")
        if text.figure(claim) is None:
            continue
        out.append((marks, *new, note or ""))
    return out


def evaluate(tokens, values):
    terms = []
    for t in tokens:
        if NAME.match(t):
            v = values[t.rstrip("%")]
            terms.append(f"F({v.numerator},{v.denominator})" + ("/100" if t.endswith("%") else ""))
        else:
            terms.append(f"F({t!r})" if t[0].isdigit() else t)
    return Fraction(eval("".join(terms), {"F": Fraction, "__builtins__": {}}))


def label(text, marks, kind, rest, note):
    """the fields of one relation; raises SourceError when its mark and its arithmetic disagree"""
    if kind not in KINDS:
        raise SourceError(f"unknown relation {kind}")
    broken, ambiguous = "!" in marks, "?" in marks
    if kind == "count":
        name, wanted = (p.strip() for p in rest.split("="))
        claim, n = text.figure(name), int(wanted)
        equation = f"{n} == {claim.plain}"
        return finish(text, kind, claim, [], equation, note, claim.value == n, broken, ambiguous, "exact", None)
    if kind == "order":
        left, sign, right = re.fullmatch(r"(\S+)\s*(<=|>=|==|<|>)\s*(\S+)", rest).groups()
        sides = [TOKEN.findall(s) for s in (left, right)]
        named = [t.rstrip("%") for s in sides for t in s if NAME.match(t)]
        figures = {n: text.figure(n) for n in named}
        a, b = (evaluate(s, {n: f.value for n, f in figures.items()}) for s in sides)
        eq = f"{written(sides[0], figures, None)} {sign} {written(sides[1], figures, None)}"
        return finish(text, kind, figures[named[0]], [figures[n] for n in named[1:]], eq, note,
                      COMPARE[sign](a, b), broken, ambiguous, "exact", None)
    rest, *others = (part.strip() for part in rest.split("|"))
    name, how, form = re.fullmatch(r"(\S+)\s*(<~|>~|~|=)\s*(.+)", rest).groups()
    claim, tokens = text.figure(name), TOKEN.findall(form)
    figures = {t.rstrip("%"): text.figure(t.rstrip("%")) for t in tokens if NAME.match(t)}
    if claim is None or None in figures.values():
        raise SourceError(f"no number behind {rest!r}")
    factor = Fraction(power(text, kind, claim, tokens))
    values = {n: f.value for n, f in figures.items()}
    exact = factor * evaluate(tokens, values)
    room = slack(tokens, figures, factor, exact)
    fit, dev = judge(kind, claim, exact, room, how, unit(text, claim))
    prefix = f"{factor}*" if factor != 1 else ""
    ratio = "/" in tokens
    base = None if ratio else claim.exponent
    if kind == "repeat":
        eq = f"{written(tokens, figures, base)} == {scaled(claim, base)}"
    else:
        result = exact if ratio or claim.ulp == 0 else exact / Fraction(10) ** claim.exponent
        if ratio and kind == "product":
            result = exact / Fraction(10) ** claim.exponent
        shown = show(result) if (result * 10**6).denominator == 1 else f"{float(result):.6g}"
        formula = written(tokens, figures, "own" if kind == "product" else base)
        eq = f"{prefix}{formula}={shown} vs {'-' if claim.value < 0 else ''}{claim.plain.lstrip('-')}"
    out = finish(text, kind, claim, list(figures.values()), eq, note, fit != "off", broken, ambiguous, fit, dev)
    scale = Fraction(10) ** claim.exponent
    constants = [t for t in tokens if t[0].isdigit()]
    if constants:
        out["constants"] = constants
    out["exact"], out["room"] = float(exact / scale), float((room if how == "=" else 2 * coarse(claim)) / scale)
    if others:
        out["or"] = [label(text, marks, kind, f"{name} {how} {o}", note)["equation"] for o in others]
    return out


def unit(text, figure):
    after = text.body[figure.end:figure.end + 12].lstrip()
    return "%" if after.startswith(("per cent", "percent ", "percent.", "percent,")) else after[:1] or " "


def power(text, kind, claim, tokens):
    """what a ratio is multiplied by to be in the claim's unit: 100 for per cent, 1000 for per mille, otherwise 1"""
    if "/" in tokens and unit(text, claim) == "‰":
        return 1000
    percent = kind in ("share", "rate") or (kind == "change" and "/" in tokens and unit(text, claim) in "%％")
    return 100 if percent and tokens[0] != "100" else 1


def slack(tokens, figures, factor, exact):
    """how far the result may move when every operand moves within its own rounding"""
    values = {n: f.value for n, f in figures.items()}
    total = Fraction(0)
    for n, f in figures.items():
        if f.ulp:
            try:
                total += abs(factor * evaluate(tokens, {**values, n: f.value + f.ulp / 2}) - exact)
            except ZeroDivisionError:
                pass
    return total


def coarse(claim):
    """the place value of the last digit that is not zero"""
    digits = claim.plain.replace(".", "").lstrip("-")
    return Fraction(10) ** (len(digits) - len(digits.rstrip("0") or "0")) * (claim.ulp or 1)


def judge(kind, claim, exact, room, how, unit_of):
    value, ulp = claim.value, claim.ulp or Fraction(1)
    off = abs(abs(exact) - abs(value)) if kind == "change" else abs(exact - value)
    dev = float(round(off / ulp, 2))
    if how != "=":
        step = coarse(claim)
        low, high = {"~": (-step, step), "<~": (-2 * step, 0), ">~": (0, 2 * step)}[how]
        return ("approx-word" if low <= exact - value <= high else "off"), dev
    counted = claim.ulp == 0 and room == 0
    whole = kind in ("sum", "table-sum", "repeat", "product") or (kind == "change" and exact.denominator == 1)
    if counted and whole:
        return ("exact" if off == 0 else "off"), dev
    if off <= ulp / 2:
        return "exact", dev
    if kind == "repeat":
        return ("operand-rounding" if off <= ulp / 2 + room else "off"), dev
    multiple = kind == "change" and not claim.ulp and unit_of == "倍"
    if off <= ulp and not multiple:
        return "1ulp", dev
    return ("operand-rounding" if off <= ulp / 2 + room else "off"), dev


def scaled(figure, base):
    if base is None or base == figure.exponent or not figure.exponent and not base:
        return figure.plain
    return show(figure.value / Fraction(10) ** base)


def written(tokens, figures, base):
    """the formula with its figures, brought to one scale when they are printed in several, or each in its `own`"""
    if base is None:
        scales = {f.exponent for f in figures.values()}
        base = next(iter(scales)) if len(scales) == 1 else max(scales)
    out = []
    for t in tokens:
        f = figures.get(t.rstrip("%"))
        if f is None:
            out.append(t)
            continue
        number = f.plain if t.endswith("%") or base == "own" else scaled(f, base)
        out.append((f"({number})" if f.value < 0 else number) + ("%" if t.endswith("%") else ""))
    return "".join(out)


def finish(text, kind, claim, operands, equation, note, holds, broken, ambiguous, fit, dev):
    if holds == broken and not ambiguous:
        verdict = "holds" if holds else "does not hold"
        raise SourceError(f"{kind} {equation} {verdict} (dev {dev}), the source says otherwise")
    if broken and dev is not None and dev <= 1.5 and claim.ulp:
        raise SourceError(f"{equation} is called broken, but is only {dev} units off")
    a, b = quote(text.body, claim)
    out = {"relation": kind, "holds": holds, "equation": equation, "quote": text.body[a:b], "at": [a, b],
           "claim": claim.plain, "note": note, "fit": fit, "dev": dev, "claim_at": [claim.start, claim.end],
           "operands_at": [[f.start, f.end] for f in operands]}
    return {**out, "ambiguous": True} if ambiguous else out


def quote(body, claim):
    """the words around a claimed figure, cut at marks and other numbers, so that no second figure equals it"""
    a = claim.start
    stops = "，。；：、\n|\t（(,;"
    while a > max(0, claim.start - 16) and body[a - 1] not in stops and not body[a - 1].isdigit():
        a -= 1
    b = claim.end
    while b < min(len(body), claim.end + 8) and body[b] not in "，。；、\n|\t）),;" and not body[b].isdigit():
        b += 1
    return a + len(body[a:claim.start]) - len(body[a:claim.start].lstrip()), b
