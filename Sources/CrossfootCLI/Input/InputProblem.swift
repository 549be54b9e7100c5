import Crossfoot
import Formats

/// Why an input has no report.
enum InputProblem: Error, Equatable {
  case missing
  /// The system's own words.
  case unreadable(String)
  /// The system's own words.
  case unwritable(String)
  /// What the reader of its format said.
  case format(ReadingProblem)

  func message(_ language: Language) -> String {
    if case .format(let problem) = self { return problem.words(lang: language.rawValue) }
    return words.text(language)
  }

  private var words: Localized {
    switch self {
    case .missing: Localized("no such file or folder", "没有这个文件或文件夹")
    case .unreadable(let reason): Localized("can't be read: \(reason)", "无法读取：\(reason)")
    case .unwritable(let reason): Localized("can't be written: \(reason)", "无法写入：\(reason)")
    case .format: Localized("can't be read", "无法读取")
    }
  }
}
