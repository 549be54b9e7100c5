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
    self.init(files: files, isSound: false)
  }

  /// Of files in which nothing stands twice, as tests have seen of the program's own; that is a third of a start.
  init(sound files: [RuleFile]) {
    self.init(files: files, isSound: true)
  }

  private init(files: [RuleFile], isSound: Bool) {
    vocabulary.rules = files.compactMap(\.rule)
    for file in files where file.path.hasSuffix(".json5") {
      var reader = PackReader(path: file.path)
      reader.isSound = isSound
      do throws(JSON5Mistake) {
        let value = try readJSON5(file.text)
        switch file.name {
        case "words.json5" where file.isSpaced: vocabulary.spacedWords.add(reader.words(value), isSound: isSound)
        case "words.json5": vocabulary.words.add(reader.words(value), isSound: isSound)
        case "units.json5" where file.isSpaced: vocabulary.spacedUnits += reader.units(value)
        case "units.json5": vocabulary.units += reader.units(value)
        case "splits.json5": vocabulary.splits += reader.splits(value)
        default: vocabulary.formulas += reader.formulas(value)
        }
      } catch {
        reader.problem(error.range, error.message)
      }
      problems += reader.problems
    }
    vocabulary.rules += Set(vocabulary.formulas.map(\.rule)).subtracting(vocabulary.rules).sorted()
  }
}

extension [String: [String]] {
  /// `isSound`: a word of two languages may stand twice.
  fileprivate mutating func add(_ more: [String: [String]], isSound: Bool) {
    for (name, list) in more {
      if isSound {
        self[name, default: []] += list
      } else {
        let known = Set((self[name] ?? []).map(ExactText.init))
        self[name, default: []] += known.isEmpty ? list : list.filter { !known.contains(ExactText($0)) }
      }
    }
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
  /// Whether nothing stands twice in it for sure.
  var isSound = false

  package init(path: String) { self.path = path }

  package mutating func problem(_ range: Range<Int>, _ message: String, suggestion: String? = nil) {
    problems.append(RulePackProblem(path: path, range: range, message: message, suggestion: suggestion))
  }

  package mutating func object(_ value: JSON5Value) -> [JSON5Value.Member] {
    guard case .object(let members) = value.content else {
      problem(value.range, "expected an object, found \(value.typeName)")
      return []
    }
    if isSound { return members }
    var seen: Set<String> = []
    return members.filter { member in
      if seen.insert(member.key).inserted { return true }
      problem(member.keyRange, "the key '\(member.key)' stands twice")
      return false
    }
  }

  /// The members of an object that may have only these keys.
  package mutating func fields(_ value: JSON5Value, known: [String]) -> [String: JSON5Value] {
    var found: [String: JSON5Value] = [:]
    for member in object(value) {
      if known.contains(member.key) {
        found[member.key] = member.value
      } else {
        problemOfKey(member, known: known)
      }
    }
    return found
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
    if isSound { return elements.compactMap { string($0) } }
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
