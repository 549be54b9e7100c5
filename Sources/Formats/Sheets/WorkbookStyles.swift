/// What a workbook's styles say of how numbers are shown.
struct WorkbookStyles {
  private var formats: [Int: NumberFormat] = [:]
  /// By the index that cells give.
  private var cells: [(format: Int, indent: Int)] = []

  static let general = NumberFormat("General")

  init() {}

  init(_ xml: inout XMLReader) throws(ReadingProblem) {
    var codes: [Int: String] = [:]
    var cells: [(format: Int, indent: Int)] = []
    _ = try xml.root()
    try xml.children { xml throws(ReadingProblem) in
      switch xml.name {
      case "numFmts":
        try xml.children { xml throws(ReadingProblem) in
          if let id = xml.integer("numFmtId") { codes[id] = xml.attribute("formatCode") }
        }
      case "cellXfs":
        try xml.children { xml throws(ReadingProblem) in
          let format = xml.integer("numFmtId") ?? 0
          var indent = 0
          try xml.children { xml throws(ReadingProblem) in
            if xml.name == "alignment" { indent = min(max(xml.integer("indent") ?? 0, 0), 250) }
          }
          cells.append((format, indent))
        }
      default: break
      }
    }
    self.cells = cells
    for id in Set(cells.map(\.format)) {
      formats[id] = (codes[id] ?? builtInFormats[id]).map { NumberFormat($0) }
    }
  }

  func format(_ style: Int) -> NumberFormat {
    cells.indices.contains(style) ? formats[cells[style].format] ?? Self.general : Self.general
  }

  /// Blanks before the text, two columns a step.
  func indent(_ style: Int) -> Int { cells.indices.contains(style) ? cells[style].indent * 2 : 0 }
}

/// Formats that a file names by number only, as a Chinese office shows them.
private let builtInFormats: [Int: String] = [
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "¥#,##0;¥-#,##0", 6: "¥#,##0;¥-#,##0", 7: "¥#,##0.00;¥-#,##0.00",
  8: "¥#,##0.00;¥-#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d",
  15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
  22: "yyyy/m/d h:mm", 27: #"yyyy"年"m"月""#, 28: #"m"月"d"日""#, 29: #"m"月"d"日""#, 30: "m/d/yy",
  31: #"yyyy"年"m"月"d"日""#, 32: #"h"时"mm"分""#, 33: #"h"时"mm"分"ss"秒""#, 34: #"h"时"mm"分""#,
  35: #"h"时"mm"分"ss"秒""#, 36: #"yyyy"年"m"月""#, 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00", 41: #"#,##0;-#,##0;"-""#, 42: #"¥#,##0;-¥#,##0;"-""#, 43: #"#,##0.00;-#,##0.00;"-""#,
  44: #"¥#,##0.00;-¥#,##0.00;"-""#, 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "##0.0E+0", 49: "@",
  50: #"yyyy"年"m"月""#, 51: #"m"月"d"日""#, 52: #"yyyy"年"m"月""#, 53: #"m"月"d"日""#, 54: #"m"月"d"日""#,
  55: #"yyyy"年"m"月""#, 56: #"m"月"d"日""#, 57: #"yyyy"年"m"月""#, 58: #"m"月"d"日""#,
]
