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
        if isSound, file.name == "words.json5" {
          try vocabulary.add(soundWords: file)
          continue
        }
        let value = try readJSON5(file.text)
        switch file.name {
        case "words.json5" where file.isSpaced: vocabulary.spacedWords.formUnion(reader.words(value))
        case "words.json5": vocabulary.words.formUnion(reader.words(value))
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

extension Vocabulary {
  /// A word that two files have of one class stands twice then.
  fileprivate mutating func add(soundWords file: RuleFile) throws(JSON5Mistake) {
    var reader = JSON5Reader(bytes: Array(file.text.utf8))
    let lists = try reader.stringLists()
    if file.isSpaced { spacedWords.add(lists, in: reader.bytes) } else { words.add(lists, in: reader.bytes) }
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
  package mutating func fields(_ value: JSON5Value, known: [String]) -> Fields {
    if isSound { return Fields(members: object(value)) }
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
