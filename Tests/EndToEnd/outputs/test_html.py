"""The reviewer's page in Chromium: what it shows, how it is worked with, and that nothing of a document can run."""
import json
import re
import time

import pytest
from chromium import Browser
from reports import BROKEN, CLEAN, EMPTY, HOSTILE, NAMES, write

RATES = (
    "# 甲中心2024年自评报告\n\n项目预算350.00万元，实际支出332.50万元，预算执行率97%。\n\n"
    "| 项目 | 金额（万元） |\n| --- | ---: |\n| 维修 | 120.5 |\n| 采购 | 80.25 |\n| 合计 | 210.75 |\n\n"
    "年末在职职工46人，其中：管理人员12人，专业技术人员27人，工勤人员7人。另有车辆3辆。\n"
)


@pytest.fixture(scope="module")
def browser():
    with Browser() as browser:
        yield browser


@pytest.fixture
def page(crossfoot, browser, tmp_path):
    opened = []

    def make(files, *flags):
        names = [write(tmp_path, name, text).name for name, text in files.items()]
        path = tmp_path / "page.html"
        path.write_bytes(crossfoot("check", "--format", "html", *flags, *names, cwd=tmp_path).out)
        opened.append(browser.open(path))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


def texts(page, selector):
    return page.run(f"[...document.querySelectorAll({json.dumps(selector)})].map(e => e.textContent)")


def lit(page, name):
    return page.run(
        f"[...document.querySelectorAll('.report .f.{name}')].map(e => e.firstChild.textContent)"
    )


def test_it_opens_with_the_verdict_then_findings_then_the_text(page):
    page = page({"a.md": RATES})
    order = page.run(
        "['.verdict', '.controls', '.findings', '.text'].map(s => document.querySelector(s))"
        ".every((e, i, all) => !i || all[i - 1].compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)"
    )
    assert order is True
    tiles = dict(zip(texts(page, ".tiles dt"), map(int, texts(page, ".tiles dd"))))
    assert tiles["broken"] == 2 and tiles["checked" if "checked" in tiles else "claims checked"] == tiles["held"] + 2
    assert page.run("document.querySelectorAll('.chart tbody tr').length") >= 2
    assert page.run("document.querySelectorAll('.chart svg rect.broken').length") == 2
    assert page.run("document.querySelectorAll('.finding').length") == 2


def test_a_column_sum_has_its_rule_and_points_in_line(page):
    page = page({"a.md": RATES})
    rows = page.run("[...document.querySelectorAll('.column tr')].map(r => [...r.cells].map(c => c.textContent))")
    assert [row[1:] for row in rows[:4]] == [
        ["", "120", ".5"], ["+", "80", ".25"], ["=", "200", ".75"], ["≠", "210", ".75"]
    ]
    edges = page.run("[...document.querySelectorAll('.column .whole')].map(c => c.getBoundingClientRect().right)")
    assert len(set(edges)) == 1
    width = page.run("getComputedStyle(document.querySelector('.column .result tr td')).borderTopWidth")
    assert float(width.removesuffix("px")) >= 1


def test_a_rate_is_a_fraction(page):
    page = page({"a.md": RATES})
    assert texts(page, ".fraction .over") == ["332.50"] and texts(page, ".fraction .under") == ["350.00"]
    above, below = page.run(
        "['.over', '.under'].map(s => document.querySelector('.fraction ' + s).getBoundingClientRect())"
        ".map(r => [r.top, r.bottom])"
    )
    assert above[1] <= below[0] + 1
    assert re.sub(r"\s+", " ", texts(page, ".line")[0]) == "332.50 ÷ 350.00 = 95% ≠ 97%"


def test_a_finding_shows_the_sentence_of_its_figure(page):
    long = "，".join(f"第{n}处另有安排" for n in range(1, 60))
    page = page({"a.md": RATES, "b.txt": f"前一句。{long}，采购电脑18台、打印机7台，共计31台；后一句。\n"})
    quotes = texts(page, ".finding blockquote")
    assert quotes[0] == "项目预算350.00万元，实际支出332.50万元，预算执行率97%。"
    assert texts(page, ".finding blockquote b") == ["97%", "31台"]
    assert len(quotes) == 2, "a cell of a table is no sentence"
    assert re.fullmatch(r"…[^。\ufffd]{20,60}采购电脑18台、打印机7台，共计31台；", quotes[1]), quotes[1]


def test_every_operand_is_a_link_to_its_figure(page):
    page = page({"a.md": RATES, "b.txt": BROKEN})
    links = page.run(
        "[...document.querySelectorAll('.finding .column a, .finding .line a')]"
        ".map(a => [a.hash, document.getElementById(a.hash.slice(1))?.className])"
    )
    assert len(links) >= 9
    assert all(name and name.startswith("f ") for _, name in links), links
    names = page.run("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(names) == len(set(names))


def test_every_figure_of_the_text_is_marked(page):
    page = page({"a.md": RATES})
    marks = dict(page.run("[...document.querySelectorAll('.report .f')].map(e => [e.firstChild.textContent, e.className])"))
    assert marks["97%"] == "f b" and marks["210.75"] == "f b"
    assert marks["332.50万元"] == marks["80.25"] == "f i"
    assert marks["46人"] == marks["27人"] == "f h"
    assert marks["3辆"] == "f u"
    assert "金额（万元）" in texts(page, ".report th"), "characters stand as they are in the file"


def test_a_figure_under_the_pointer_lights_its_operands_and_mentions(page):
    page = page({"a.txt": "全年支出合计57.3万元，其中：水费28.6万元、电费28.7万元。\n\n（二）支出。全年支出合计57.3万元。\n"})
    page.point(".report .f.h")
    assert lit(page, "lit") == ["57.3万元"]
    assert {"28.6万元", "28.7万元"} <= set(lit(page, "operand"))
    assert "57.3万元" in lit(page, "operand") + lit(page, "mention")
    assert "28.6 + 28.7 = 57.3" in page.run("document.getElementById('slip').textContent")
    page.point("h1")
    assert lit(page, "lit") == lit(page, "operand") == []
    assert page.run("document.getElementById('slip').hidden") is True


def test_a_click_holds_a_figure_until_escape(page):
    page = page({"a.md": RATES})
    page.click(".report .f.b")
    page.point("h1")
    assert lit(page, "lit") == ["97%"]
    assert page.run("document.querySelector('#slip a').hash.slice(1) === document.querySelector('.finding').id")
    page.key("Escape")
    assert lit(page, "lit") == []
    for expected in (["97%"], []):
        page.click(".report .f.b")
        page.point("h1")
        assert lit(page, "lit") == expected, "a second click lets go"


def test_keys(page):
    page = page({"a.md": RATES})
    ids = page.run("[...document.querySelectorAll('.finding')].map(e => e.id)")
    focus = "document.activeElement.id"
    page.key("j")
    assert page.run(focus) == ids[0]
    page.key("j")
    assert page.run(focus) == ids[1]
    page.key("k")
    assert page.run(focus) == ids[0]
    page.key("Enter")
    assert page.run("document.activeElement.firstChild.textContent") == "97%"
    assert lit(page, "lit") == ["97%"]
    page.key("Enter")
    assert page.run(focus) == ids[0]
    page.key("u")
    assert page.run("document.activeElement.className").startswith("f u")
    page.key("n")
    page.key("p")
    assert page.run("document.activeElement.className").startswith("f u")
    page.key("/")
    assert page.run(focus) == "search"
    page.key("j")
    assert page.run("document.getElementById('search').value") == "j", "keys typed into the search are text"
    page.key("Escape")
    page.key("?")
    assert page.run("document.getElementById('help').open") is True
    page.click("#help button")
    assert page.run("document.getElementById('help').open") is False


def test_filters(page):
    page = page({"a.md": RATES})
    visible = "[...document.querySelectorAll('.finding')].filter(e => !e.hidden).length"
    page.key("/")
    for letter in "采购":
        page.call("Input.insertText", text=letter)
    assert page.run(visible) == 1
    page.run("search = document.getElementById('search'); search.value = ''; search.dispatchEvent(new Event('input'))")
    assert page.run(visible) == 2
    page.run("k = document.getElementById('kind'); k.value = 'rate'; k.dispatchEvent(new Event('change'))")
    shown = page.run(visible), page.run("document.getElementById('shown').textContent")
    assert shown == (1, "1 / 2 shown")
    page.click("[data-mark=h]")
    assert page.run("getComputedStyle(document.querySelector('.report .f.h')).textDecorationLine") == "none"


def test_nothing_comes_from_outside(page):
    page = page({"a.md": RATES, "b.txt": HOSTILE})
    requests = [event["params"]["request"]["url"] for event in page.events if event["method"] == "Network.requestWillBeSent"]
    assert [url for url in requests if not url.startswith(("file:", "about:"))] == []
    assert len([url for url in requests if url.startswith("file:")]) == 1
    troubles = [event for event in page.events if event["method"] in ("Log.entryAdded", "Runtime.exceptionThrown")]
    assert troubles == []


def test_text_of_a_document_is_never_markup(page):
    page = page({name: HOSTILE for name in NAMES}, "--all")
    assert not [event for event in page.events if event["method"] == "Page.javascriptDialogOpening"]
    assert page.run("document.querySelectorAll('main img, main iframe, main object, main [onerror]').length") == 0
    assert page.run("document.querySelectorAll('script:not([type])').length") == 1
    assert page.run("document.querySelectorAll('main a:not([href^=\"#\"])').length") == 0
    assert "<script>alert(1)</script>" in page.run("document.querySelector('.report').textContent")
    assert texts(page, ".document > h2") == NAMES
    assert "\x1b" not in page.run("document.body.textContent")


def test_the_policy_stops_what_would_still_get_in(page):
    page = page({"a.txt": BROKEN})
    page.run(
        "s = document.createElement('script'); s.textContent = 'window.entered = 1'; document.body.append(s);"
        "d = document.createElement('div'); d.innerHTML = '<img src=x onerror=\"window.entered = 2\">'; document.body.append(d);"
        "d.setAttribute('style', 'color: red')"
    )
    time.sleep(0.3)
    assert page.run("window.entered ?? null") is None
    assert page.run("document.querySelector('.controls').hidden") is False, "the page's own script has run"


def test_several_documents_have_an_index_first(page):
    page = page({"a.md": RATES, "b.txt": BROKEN, "c.txt": CLEAN, "d.txt": b"\x00\x01\x02\x03" * 64})
    rows = page.run(
        "[...document.querySelectorAll('.index tbody tr')].map(r => [r.cells[0].textContent, "
        "!!document.getElementById(r.querySelector('a').hash.slice(1)), r.cells.length])"
    )
    assert [row[:2] for row in rows] == [[name, True] for name in ("a.md", "b.txt", "c.txt", "d.txt")]
    assert rows[-1][2] == 2, "an unreadable document has its reason in place of counts"
    assert page.run(
        "!!(document.querySelector('.index').compareDocumentPosition(document.querySelector('main')) & 4)"
    )


@pytest.mark.parametrize("text, words", [(CLEAN, "Every claim that was checked holds."), (EMPTY, "No claim was found")])
def test_nothing_to_report(page, text, words):
    page = page({"a.txt": text})
    assert texts(page, ".sentence")[0].startswith(words)
    assert texts(page, ".findings .none") == ["Nothing to report."]


def test_the_page_speaks_the_language(page):
    page = page({"a.md": RATES}, "--lang", "zh")
    assert page.run("document.documentElement.lang") == "zh-Hans"
    assert "不符" in texts(page, ".sentence")[0] and "错误" in texts(page, ".severity")
    assert texts(page, ".findings h3")[0].startswith("发现")


CONTRAST = """
(() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || e.closest('script, .unseen, [hidden], dialog, option, .zero')) continue;
    const [a, b] = [luminance(parse(getComputedStyle(e).color)), luminance(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.push([e.className, e.textContent.slice(0, 20), (a + 0.05) / (b + 0.05)]);
  }
  return poor;
})()
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(page, scheme):
    page = page({"a.md": RATES, "b.txt": BROKEN})
    page.media(scheme)
    assert page.run(CONTRAST) == []
    dark = page.run("parseInt(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]) < 64")
    assert dark is (scheme == "dark")


def test_it_prints_on_a4(page):
    page = page({"a.md": RATES * 6, "b.txt": BROKEN})
    pdf = page.pdf()
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    assert boxes and all((round(float(w)), round(float(h))) == (595, 842) for w, h in boxes)
    page.media(kind="print")
    assert page.run("getComputedStyle(document.querySelector('.controls')).display") == "none"
    page.media("dark", kind="print")
    assert page.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_screen_readers_find_their_way(page):
    page = page({"a.md": RATES, "b.txt": BROKEN})
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    nodes = [node for node in nodes if not node["ignored"]]
    role = lambda node: node["role"]["value"]
    name = lambda node: node.get("name", {}).get("value", "")
    roles = {role(node) for node in nodes}
    assert {"banner", "main", "navigation", "contentinfo", "search"} <= roles, roles
    headings = [
        (next(p["value"]["value"] for p in node["properties"] if p["name"] == "level"), name(node))
        for node in nodes if role(node) == "heading"
    ]
    levels = [level for level, _ in headings]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b <= a + 1 for a, b in zip(levels, levels[1:])), headings
    controls = [node for node in nodes if role(node) in ("searchbox", "combobox", "checkbox", "button", "link")]
    assert controls and all(name(node) for node in controls)
    said = page.run("document.querySelector('.report .f.b').textContent")
    assert said == "97% [broken]", "a mark that is seen is also said"
    assert page.run("document.getElementById('slip').getAttribute('aria-live')") == "polite"


def test_three_hundred_pages_do_not_lag(page):
    section = "".join(
        f"（{n}）第{n}批采购电脑{n % 83 + 10}台、打印机{n % 59 + 3}台、扫描仪{n % 31 + 2}台，"
        f"共计{n % 83 + n % 59 + n % 31 + 15 + (n % 90 == 0)}台，按计划验收并交付使用单位，运行情况良好。\n\n"
        for n in range(1, 4500)
    )
    assert len(section) > 250_000
    page = page({"a.txt": section})
    figures = page.run("document.querySelectorAll('.report .f').length")
    assert figures > 17_000
    # What is far from the window is not laid out, and no figure has a listener of its own.
    chunks, laid = page.run(
        "(() => { const all = [...document.querySelectorAll('.chunk')];"
        " return [all.length, all.filter(c => c.firstElementChild.checkVisibility({contentVisibilityAuto: true})).length]; })()"
    )
    assert chunks > 200 and laid < chunks / 10
    figure = page.call("Runtime.evaluate", expression="document.querySelector('.report .f')")["result"]["objectId"]
    assert page.call("DOMDebugger.getEventListeners", objectId=figure)["listeners"] == []
    for action in (lambda: page.key("j"), lambda: page.key("Enter"), lambda: page.key("n"), lambda: page.key("u")):
        start = time.monotonic()
        action()
        page.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert time.monotonic() - start < 2, "far above what is felt, far below what a page that lags takes"
