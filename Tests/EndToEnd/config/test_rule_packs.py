"""Rule packs of one's own, and their examples."""
import pytest

FORMULAS = """[
  { name: "资金消化率", kind: "rate", rule: "stars", formula: "消化资金 ÷ 结存资金", figures: {} },
]
"""
UNITS = "[{ symbols: ['星点'], dimension: 'star', kind: 'count', scale: '1' }]"
PAGE = """# stars

The rate must follow.

> 应相符。

## Wrong

```text
结存资金共100星点，消化资金90星点，资金消化率95%。
! stars "95%": 90 ÷ 100 = 90%
```

## Right

```text
结存资金共100星点，消化资金90星点，资金消化率90%。
= stars "90%"
```
"""


@pytest.fixture
def pack(tmp_path):
    folder = tmp_path / "ours"
    folder.mkdir()
    for name, text in {"formulas.json5": FORMULAS, "units.json5": UNITS, "stars.md": PAGE, "README.md": "```text\n! x"}.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_the_examples_of_a_pack_are_run(crossfoot, pack):
    run = crossfoot("rules", "test", "ours", cwd=pack.parent)
    assert run.text == "2 examples: 2 passed, 0 failed\n" and run.code == 0
    page = pack / "stars.md"
    page.write_text(PAGE.replace("\n", "\r\n"), "utf-8")
    assert crossfoot("rules", "test", "ours", cwd=pack.parent).code == 0
    page.write_text(PAGE.replace("90 ÷ 100", "91 ÷ 100").replace('= stars "90%"', '! stars "90%"'), "utf-8")
    run = crossfoot("rules", "test", "ours", cwd=pack.parent)
    assert run.code == 1
    assert "ours/stars.md:11: stars \"95%\" is not there\n" in run.text
    assert "ours/stars.md:10: unexpected: ! stars \"95%\": 90 ÷ 100 = 90% ≠ 95%\n" in run.text
    assert "ours/stars.md:18: stars \"90%\" is not there\n" in run.text
    assert run.text.endswith("2 examples: 0 passed, 2 failed\n")


def test_a_pending_example_must_fail(crossfoot, pack):
    (pack / "stars.md").write_text(PAGE.replace("```text\n", "```text pending\n"), "utf-8")
    run = crossfoot("rules", "test", pack)
    assert run.code == 1 and run.text.count("no longer pending") == 2


def test_mistakes_of_a_pack_have_their_places(crossfoot, pack):
    (pack / "formulas.json5").write_text("[\n  { name: '甲', kind: 'rat', formula: '乙 ÷ 丙' },\n]\n", "utf-8")
    run = crossfoot("rules", "test", "ours", cwd=pack.parent)
    assert run.code == 2
    assert run.text.startswith("ours/formulas.json5:2:22: error [configuration] 'rat' is none of")
    assert crossfoot("rules", "test", pack / "none").code == 2
    assert crossfoot("rules", "test").code == 2
    assert crossfoot("rules", "tets", "x").code == 2


def test_a_configuration_brings_a_pack_into_use(crossfoot, pack):
    (pack.parent / ".crossfoot.json5").write_text("{ rulePacks: ['ours'], rules: { stars: 'warning' } }", "utf-8")
    (pack.parent / "a.txt").write_text("结存资金共100星点，消化资金90星点，资金消化率95%。\n", "utf-8")
    run = crossfoot("check", "a.txt", "--format", "concise", cwd=pack.parent)
    assert run.code == 1 and ": warning [stars] " in run.text
    sarif = crossfoot("check", "a.txt", "--format", "sarif", cwd=pack.parent).json
    assert sarif["runs"][0]["results"][0]["ruleId"] == "stars"
