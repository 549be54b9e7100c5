import Foundation
import RulePages
import Testing

extension RulePage {
  /// The pages of all rules, read from the working copy.
  static let all: [RulePage] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: rulesFolder)) ?? []
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().map { file in
      let path = "\(rulesFolder)/\(file)"
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      return RulePage(name: String(file.dropLast(3)), path: path, text: text)
    }
  }()

  static let rulesFolder = repositoryRoot + "/rules"
}

let repositoryRoot = #filePath.components(separatedBy: "/Tests/")[0]

extension RuleExample: CustomTestStringConvertible {
  public var testDescription: String { "\(pageName).md:\(line)" }
}
