import Configuration
import Crossfoot

/// The workbooks among the files that the user named together: their reports should print the same figures.
///
/// Files that were found in a folder or a list are no company: an archive holds the workbooks of many reports.
struct Companions: Sendable {
  private var workbooks: [(path: String, companion: Companion)] = []

  /// Reads the workbooks where there is another file. One that can't be read is told of when it is checked.
  init(of inputs: [Input], _ options: Options, _ projects: Projects) {
    let home = currentFolder()
    let named = inputs.filter(\.isNamed)
    guard named.count > 1 else { return }
    for input in named where input.isWorkbook {
      guard let bytes = try? inputBytes(input),
        let document = try? readDocument(bytes, of: input, options: options).document
      else { continue }
      let project = projects.project(forFileAt: absolutePath(input.path, in: home))
      workbooks.append((input.path, project.linter.companion(document)))
    }
  }

  /// What an input is compared with: all workbooks, and of two workbooks the later with the earlier.
  func of(_ input: Input) -> [Companion] {
    guard input.isNamed else { return [] }
    return workbooks.prefix { $0.path != input.path }.map(\.companion)
      + (input.isWorkbook ? [] : workbooks.drop { $0.path != input.path }.map(\.companion))
  }
}

extension Input {
  /// Whether it is nothing but tables, by its name.
  var isWorkbook: Bool { ["xlsx", "csv", "tsv"].contains(fileExtension(path)) }
}
