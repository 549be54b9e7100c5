public import Crossfoot

/// What the files of one or more rule packs say, and what is wrong with them.
///
/// Loading never fails: what is wrong is left out and named. Cost: one pass over the files.
public struct RulePack: Sendable {
  public private(set) var vocabulary = Vocabulary()
  public private(set) var problems: [RulePackProblem] = []

  /// Files by their names: `words.json5`, `units.json5`, `splits.json5`; any other `.json5` holds named formulas; the rest is
  /// ignored. What lies in a folder `en` is matched as whole words.
  public init(files: [RuleFile]) {
    var words: [String: [String]] = [:]
    var spacedWords: [String: [String]] = [:]
    for file in files where file.path.hasSuffix(".json5") {
      var reader = PackReader(path: file.path)
      do throws(JSON5Mistake) {
        let value = try readJSON5(file.text)
        switch file.name {
        case "words.json5" where file.isSpaced: spacedWords.merge(reader.words(value), uniquingKeysWith: +)
        case "words.json5": words.merge(reader.words(value), uniquingKeysWith: +)
        case "units.json5" where file.isSpaced: vocabulary.spacedUnits += reader.units(value)
        case "units.json5": vocabulary.units += reader.units(value)
        case "splits.json5": vocabulary.splits = vocabulary.splits + Splits(reader.splits(value))
        default: vocabulary.formulas += reader.formulas(value)
        }
      } catch {
        reader.problem(error.range, error.message)
      }
      problems += reader.problems
    }
    vocabulary.words = WordLists(words)
    vocabulary.spacedWords = WordLists(spacedWords, inSmallLetters: true)
    vocabulary.nameRules(of: files)
  }
}

extension RuleFile {
  /// Whether it lies in a folder of a language that parts words by blanks.
  fileprivate var isSpaced: Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).dropLast().contains { $0.elementsEqual("en".utf8) }
  }
}

/// Reads the values of one file and collects its problems.
package struct PackReader: Sendable {
  package let path: String
  package var problems: [RulePackProblem] = []

  package init(path: String) { self.path = path }

  package mutating func problem(_ range: Range<Int>, _ message: String, suggestion: String? = nil) {
    problems.append(RulePackProblem(path: path, range: range, message: message, suggestion: suggestion))
  }

  package mutating func object(_ value: JSON5Value) -> [JSON5Value.Member] {
    guard case .object(let members) = value.content else {
      problem(value.range, "expected an object, found \(value.typeName)")
      return []
    }
    var seen: Set<String> = []
    return members.filter { member in
      if seen.insert(member.key).inserted { return true }
      problem(member.keyRange, "the key '\(member.key)' stands twice")
      return false
    }
  }

  /// The members of an object that may have only these keys.
  package mutating func fields(_ value: JSON5Value, known: [String]) -> Fields {
    var found = Fields()
    for member in object(value) {
      if known.contains(member.key) {
        found.members.append(member)
      } else {
        problemOfKey(member, known: known)
      }
    }
    return found
  }

  /// Members of an object by their keys; so few that looking through them costs less than a dictionary.
  package struct Fields {
    fileprivate var members: [JSON5Value.Member] = []

    package subscript(key: String) -> JSON5Value? { members.first { $0.key == key }?.value }
  }

  mutating func problemOfKey(_ member: JSON5Value.Member, known: [String]) {
    let near = suggestion(for: member.key, among: known)
    problem(member.keyRange, "unknown key '\(member.key)'", suggestion: near)
  }

  package mutating func list(_ value: JSON5Value) -> [JSON5Value] {
    if case .array(let values) = value.content { return values }
    problem(value.range, "expected a list, found \(value.typeName)")
    return []
  }

  package mutating func string(_ value: JSON5Value) -> String? {
    guard case .string(let text) = value.content else {
      problem(value.range, "expected a string, found \(value.typeName)")
      return nil
    }
    if text.isEmpty { problem(value.range, "an empty string means nothing here") }
    return text.isEmpty ? nil : text
  }

  /// Different non-empty strings.
  package mutating func strings(_ value: JSON5Value) -> [String] {
    let elements = list(value)
    var found: [String] = []
    var seen: Set<ExactText> = []
    for element in elements {
      guard let text = string(element) else { continue }
      if seen.insert(ExactText(text)).inserted {
        found.append(text)
      } else {
        problem(element.range, "'\(text)' stands twice")
      }
    }
    return found
  }

  /// One of the cases of an enumeration of words.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(_ value: JSON5Value, of type: Choice.Type)
    -> Choice?
  where Choice.RawValue == String {
    guard let word = string(value) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    problem(
      value.range, "'\(word)' is none of \(known.joined(separator: ", "))",
      suggestion: suggestion(for: word, among: known))
    return nil
  }

  package mutating func flag(_ value: JSON5Value) -> Bool? {
    if case .bool(let flag) = value.content { return flag }
    problem(value.range, "expected true or false, found \(value.typeName)")
    return nil
  }
}
