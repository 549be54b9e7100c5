"""Web pages: what is found in their text stands in their tags, and nothing is written where a tag cuts."""

import html
import json
import random
import re
import subprocess

import pytest

from raw import SERVER, Server
from test_edits import LITERALS, wrong_report

URI = "file:///tmp/page.html"
ENCODINGS = ["utf-8", "utf-16", "utf-32"]
PAGE = """<!doctype html><html><title>x 1</title><body>
<h1>一、收😀支</h1>
<p>到会😀男代表50&nbsp;人、女代表
   80人，共计<b>1</b>20人。</p>
<table><caption>表1（单位：万元）</caption><tr><th>项目<th>金额😀</tr>
<tr><td>甲😀<td>60</tr><tr><td>乙<td>4<i>0</i></tr><tr><td><b>合计</b>&#x1F600;<td>110</tr></table>
<p>&nbsp;采购😀电脑18台、打印机7台、扫描仪4台，共计31台。</p>
<ul><li>党员18人、群众6人，共计2&#53;人。</ul></body></html>
"""


def units(piece, encoding):
    return {"utf-8": len(piece.encode()), "utf-16": len(piece.encode("utf-16-le")) // 2, "utf-32": len(piece)}[encoding]


class Page:
    """A page open in an editor."""

    def __init__(self, server, text, encoding="utf-16"):
        self.server, self.encoding, self.version = server, encoding, 0
        self.show(text)

    def show(self, text):
        self.text = text
        self.lines = re.split("\r\n|\n|\r", text)
        self.version += 1
        if self.version == 1:
            self.server.notify("textDocument/didOpen", {
                "textDocument": {"uri": URI, "languageId": "html", "version": 1, "text": text}})
        else:
            self.server.change([{"text": text}], uri=URI, version=self.version)
        self.found = self.server.diagnostics(URI)

    def index(self, position):
        start = 0
        for _ in range(position["line"]):
            start = re.compile("\r\n|\n|\r").search(self.text, start).end()
        line, count = self.lines[position["line"]], 0
        for length, character in enumerate(line):
            if count >= position["character"]:
                assert count == position["character"]
                return start + length
            count += units(character, self.encoding)
        assert count == position["character"]
        return start + len(line)

    def at(self, place):
        return self.text[self.index(place["start"]):self.index(place["end"])]

    def position(self, index):
        before = re.split("\r\n|\n|\r", self.text[:index])
        return {"line": len(before) - 1, "character": units(before[-1], self.encoding)}

    def ask(self, method, words=None, **more):
        place = {} if words is None else {"position": self.position(self.text.index(words))}
        answer = self.server.request("textDocument/" + method, {"textDocument": {"uri": URI}, **place, **more})
        return answer.get("result", answer)

    def actions(self, place, **context):
        return self.ask("codeAction", range=place, context={"diagnostics": [], **context})

    def applied(self, edit):
        (edits,) = edit["changes"].values()
        text = self.text
        for one in sorted(edits, key=lambda e: -self.index(e["range"]["start"])):
            text = text[:self.index(one["range"]["start"])] + one["newText"] + text[self.index(one["range"]["end"]):]
        return text


def read(fragment):
    """What people read of a piece of a page."""
    return re.sub(r"\s+", " ", html.unescape(re.sub("<[^>]*>", "", fragment))).strip()


def capabilities(encoding="utf-16"):
    return {"general": {"positionEncodings": [encoding]}, "textDocument": {
        **LITERALS["textDocument"], "publishDiagnostics": {"relatedInformation": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True}}}


def tagged(text, seed):
    """A generated report as a page, with tags, comments and references in the midst of words and numbers."""
    source = random.Random(seed)

    def words(line):
        out = []
        for character in line:
            kind = source.random()
            if kind < 0.02:
                out.append(f"<b>{character}</b>")
            elif kind < 0.03:
                out.append(f"&#{ord(character)};")
            elif kind < 0.04:
                out.append(f"{character}<!-- 7 -->")
            elif kind < 0.05 and not character.isdigit():
                out.append(f"{character}\n  " if character == " " else character + "<span>😀</span>")
            else:
                out.append({"&": "&amp;", "<": "&lt;"}.get(character, character))
        return "".join(out)

    page, rows = ["<html><body>\n"], []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            if "---" not in line:
                rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            page.append("<table>\n" + "".join(
                "<tr>" + "".join(f"<td> {words(cell)}</td>" for cell in row) + "</tr>\n" for row in rows) + "</table>\n")
            rows = []
        if line.startswith("#"):
            page.append(f"<h{line.count('#')}>{words(line.lstrip('# '))}</h{line.count('#')}>\n")
        elif line:
            page.append(f"<p>{words(line)}</p>\n")
    return "".join(page) + "</body></html>\n"


@pytest.mark.parametrize("encoding, end", list(zip(ENCODINGS, ["\n", "\r\n", "\r"])))
def test_41_50_the_same_set_as_the_command_line_at_its_words(encoding, end, tmp_path):
    count = cut = 0
    for seed in range(4):
        text = tagged(wrong_report(seed), seed).replace("\n", end)
        path = tmp_path / "page.html"
        path.write_bytes(text.encode())
        answer = subprocess.run([SERVER, "check", "--format", "json", path], capture_output=True)
        claims = [c for c in json.loads(answer.stdout)["documents"][0]["claims"] if c["severity"]]
        with Server(capabilities=capabilities(encoding)) as server:
            page = Page(server, text, encoding)
            assert [(d["code"], d["message"], read(page.at(d["range"]))) for d in page.found] == [
                (c["rule"], c["message"], read(c["stated"]["text"])) for c in claims]
            for found, claim in zip(page.found, claims):
                related = [read(page.at(r["location"]["range"])) for r in found["relatedInformation"]]
                assert related == [read(o["text"]) for o in claim["operands"]]
                cut += "<" in page.at(found["range"])
        count += len(claims)
    assert count > 12 and cut > 0


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_is_asked_of_a_page_is_answered_in_it(encoding):
    with Server(capabilities=capabilities(encoding)) as server:
        page = Page(server, PAGE, encoding)
        assert [page.at(d["range"]) for d in page.found] == ["1</b>20人", "110", "31台", "2&#53;人"]
        for words, shown in (("1</b>", "1</b>20人"), ("20人", "1</b>20人"), ("0&nbsp", "50&nbsp;人"), ("110<", "110")):
            assert page.at(page.ask("hover", words)["range"]) == shown
        assert page.ask("hover", "项目") is None and page.ask("hover", "x 1") is None
        assert [page.at(o["range"]) for o in page.ask("definition", "110<")] == ["60", "4<i>0"]
        assert [page.at(o["range"]) for o in page.ask("definition", "60<")] == ["110"]
        assert {page.at(o["range"]) for o in page.ask("references", "60<")} == {"60", "110"}
        assert [page.at(o["range"]) for o in page.ask("documentHighlight", "110<")] == ["110"]
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
        hints = page.ask("inlayHint", range=whole)
        assert [page.text[page.index(h["position"]):][:4] for h in hints] == ["。</p", "</tr", "。</p", "。</u"]
        (heading,) = page.ask("documentSymbol")
        assert page.at(heading["selectionRange"]) == "收😀支"
        table = next(c for c in heading["children"] if c["kind"] == 18)
        assert page.at(table["range"]).startswith("项目") and page.at(table["range"]).endswith("110")
        assert [page.at(c["range"]) for c in table["children"]] == ["110"]
        (lens,) = page.ask("codeLens")
        assert page.lines[lens["range"]["start"]["line"]].startswith("<table>")
        command = server.request("workspace/executeCommand", {"command": "crossfoot.claims", "arguments": lens["command"]["arguments"]})
        assert [page.at(c["range"]) for c in command["result"]] == ["110"]


def test_nothing_is_written_where_a_tag_or_a_reference_cuts():
    with Server(capabilities=capabilities()) as server:
        page = Page(server, PAGE)
        titles = {page.at(d["range"]): page.actions(d["range"]) for d in page.found}
        fixes = {place: [a["edit"]["changes"][URI] for a in actions if "gnore" not in a["title"] and "忽略" not in a["title"]]
                 for place, actions in titles.items()}
        assert fixes["1</b>20人"] == fixes["2&#53;人"] == []
        assert [[(page.at(e["range"]), e["newText"]) for e in edits] for edits in fixes["31台"]] == [[("31", "29")]]
        assert ("110", "100") in [(page.at(e["range"]), e["newText"]) for edits in fixes["110"] for e in edits]
        # The part that would make up for it is cut.
        assert all(page.at(e["range"]) != "4<i>0" for edits in fixes["110"] for e in edits)
        assert page.actions({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}, only=["source.fixAll"]) == []
        assert page.ask("prepareRename", "20人") is None
        assert page.ask("rename", "20人", newName="130")["error"]["code"] == -32803
        assert page.at(page.ask("prepareRename", "31台")["range"]) == "31"
        page.show(page.applied(page.ask("rename", "31台", newName="29")))
        assert "共计29台" in page.text and len(page.found) == 3


def test_fix_all_writes_as_little_as_the_command_line(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    subprocess.run([SERVER, "check", "--fix", path], capture_output=True)
    assert path.read_text() == PAGE
    with Server(capabilities=capabilities()) as server:
        Page(server, PAGE)
        answer = server.request("workspace/executeCommand", {"command": "crossfoot.fixAll", "arguments": [{"uri": URI}]})
        assert answer["result"] == {"applied": False}


@pytest.mark.parametrize("seed", range(4))
def test_56_a_fix_removes_its_finding_and_ignoring_silences_it(seed):
    mended = silenced = 0
    with Server(capabilities=capabilities()) as server:
        text = tagged(wrong_report(seed), seed)
        page = Page(server, text)
        before = page.found
        for found in before:
            page.show(text)
            for action in page.actions(found["range"]):
                page.show(text)
                (edit,) = action["edit"]["changes"][URI][:1]
                assert "<" not in page.at(edit["range"]) and "&" not in page.at(edit["range"])
                after = page.applied(action["edit"])
                page.show(after)
                left = [d["message"] for d in page.found]
                if "gnore" in action["title"] or "忽略" in action["title"]:
                    assert len(after) > len(text) and read(after) == read(text)
                    assert set(left) < {d["message"] for d in before}
                    silenced += 1
                else:
                    assert action["diagnostics"][0]["message"] not in left
                    mended += 1
    assert mended > 0 and (silenced > 0 or seed > 0)


def test_57_an_edit_can_be_had_later_where_the_figure_begins_behind_a_tag():
    resolving = {"textDocument": {"codeAction": {
        **LITERALS["textDocument"]["codeAction"], "dataSupport": True, "resolveSupport": {"properties": ["edit"]}}}}
    with Server(capabilities=resolving) as server:
        page = Page(server, PAGE.replace("31台", "<b>31台</b>"))
        (found,) = [d for d in page.found if page.at(d["range"]) == "31台"]
        texts = []
        for action in page.actions(found["range"]):
            assert "edit" not in action
            texts.append(page.applied(server.request("codeAction/resolve", action)["result"]["edit"]))
        assert any("<b>29台</b>" in text for text in texts)
        assert any("<p><!-- crossfoot-disable-next-line sum-mismatch -->&nbsp;采购" in text for text in texts)


def test_a_suppression_counts_as_on_the_command_line():
    comment = "<!-- crossfoot-disable-next-line sum-mismatch: 其余2台已报废 -->"
    with Server(capabilities=capabilities()) as server:
        page = Page(server, PAGE.replace("<p>&nbsp;", comment + "<p>&nbsp;"))
        assert "31台" not in [page.at(d["range"]) for d in page.found] and len(page.found) == 3
        page.show(PAGE.replace("31台", "29台").replace("<p>&nbsp;", comment + "<p>&nbsp;"))
        assert [page.at(d["range"]) for d in page.found if d["code"] == "suppression"] == [comment]


def test_a_page_of_another_encoding_is_told_in_the_editors_text(tmp_path):
    page = PAGE.replace("😀", "").replace("&#x1F600;", "").replace("<title>", "<meta charset=gb18030><title>")
    (tmp_path / "a.html").write_bytes(page.encode("gb18030"))
    folder = tmp_path.as_uri()
    with Server(capabilities={"textDocument": {"diagnostic": {}}}, folders=[folder]) as server:
        (told,) = server.request("workspace/diagnostic", {"previousResultIds": []})["result"]["items"]
        server.notify("textDocument/didOpen", {
            "textDocument": {"uri": told["uri"], "languageId": "html", "version": 1, "text": page}})
        shown = server.request("textDocument/diagnostic", {"textDocument": {"uri": told["uri"]}})["result"]
        assert len(told["items"]) == 4 and told["items"] == shown["items"]


METHODS = ["hover", "definition", "references", "documentHighlight", "prepareRename", "rename", "inlayHint", "codeLens", "codeAction"]
PIECES = ["😀", "1", "0", ".", "<b>", "</b>", "<br>", "<td>", "<tr>", "</table>", "<p>", "&nbsp;", "&#53;", "&", "<", ">", "甲", " ", "万元",
          "<!-- ", "-->", "<!-- crossfoot-disable -->", "，其中：", "%", "<sup>", "</sup>", "<li>", "<pre>", "\u2028"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_38_41_random_edits_of_a_page_end_as_a_fresh_open(encoding, end):
    """After each of 300 messages (2,700 in all) the findings and the outline are those of a fresh open."""
    source = random.Random(encoding + repr(end))
    base = PAGE.replace("\n", end)
    text = base

    def position(offset):
        lines = text[:offset].split(end)
        return {"line": len(lines) - 1, "character": units(lines[-1], encoding)}

    found = 0
    other = "file:///tmp/fresh.html"
    with Server(capabilities={"textDocument": {"diagnostic": {}}, "general": {"positionEncodings": [encoding]}}) as server:
        server.notify("textDocument/didOpen", {
            "textDocument": {"uri": URI, "languageId": "html", "version": 1, "text": text}})
        for version in range(2, 302):
            changes = []
            for _ in range(source.choice([1, 1, 2])):
                while True:
                    a = source.randrange(len(text) + 1)
                    b = min(len(text), a + source.randrange(4))
                    if not any(text[i - 1:i + 1] == "\r\n" for i in (a, b)):
                        break
                new = "".join(source.choice(PIECES + [end]) for _ in range(source.randrange(3)))
                changes.append({"range": {"start": position(a), "end": position(b)}, "text": new})
                text = text[:a] + new + text[b:]
            if source.randrange(8) == 0:
                text = base
                changes.append({"text": text})
            server.change(changes, uri=URI, version=version)
            server.notify("textDocument/didOpen", {
                "textDocument": {"uri": other, "languageId": "html", "version": 1, "text": text}})
            place = position(source.randrange(len(text) + 1))
            server.request("textDocument/" + source.choice(METHODS), {
                "textDocument": {"uri": URI}, "position": place, "range": {"start": place, "end": position(len(text))},
                "newName": "1,200", "context": {"diagnostics": []}})
            answers = [(
                server.request("textDocument/diagnostic", {"textDocument": {"uri": name}})["result"]["items"],
                json.dumps(server.request("textDocument/documentSymbol", {"textDocument": {"uri": name}})["result"]).replace(other, URI))
                for name in (URI, other)]
            assert answers[0] == answers[1], text
            found += len(answers[0][0])
            server.notify("textDocument/didClose", {"textDocument": {"uri": other}})
    assert found > 300
