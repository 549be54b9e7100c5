import Documents
import SourceText
import Testing

/// Twice the text takes about twice the time, whatever is repeated.
@Suite(.serialized) struct GrowthTests {
  @Test(arguments: [
    "本馆全年收到购书经费 4120.55 万元，比上一年增加 310.25 万元。", "本馆全年收到购书经费 4120.55 万元，比上\n", "甲\t5\t7%\n", "| 甲 | 5 |\n",
    "甲乙丙      12.50    3.1%\n", "\t甲\n\t5\n\n", "<p [a <b &x [bookmark: ", "\n\u{C}", "||\n", "\u{E000}\t\u{E000}\n",
    "（1）甲\n",
    "                甲\n", "1，234，567", "<!-- ", "甲\n\n",
  ])
  func isLinear(unit: String) {
    let small = Array(String(repeating: unit, count: 20_000 / unit.utf8.count).utf8)
    let ratio = (0..<3).map { _ in
      let one = time(small, times: 1)
      return time(small, times: 4) / one
    }.min()
    #expect(ratio ?? 9 < 9)
  }

  private func time(_ bytes: [UInt8], times: Int) -> Double {
    let all = Array(repeatElement(bytes, count: times).joined())
    guard let source = try? SourceText(utf8: all) else { return 0 }
    let duration = ContinuousClock().measure { _ = readText(source, path: "", markdown: false) }
    return Double(duration.components.attoseconds) * 1e-18 + Double(duration.components.seconds)
  }

  @Test func takesALineWithoutEnd() {
    let document = read(String(repeating: "收入5元，", count: 200_000))
    #expect(document.blocks.count == 1)
  }
}
