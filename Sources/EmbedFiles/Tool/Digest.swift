/// What rules/**/*.json5 say, as lines that a start reads without a grammar: fields parted by tabs, the members of a list by `|`.
///
/// `RulePacks/Digest.swift` reads them, and its tests compare them with what the JSON5 says. Only the grammar of JSON5 is
/// checked here; the tests name what else may be wrong.
struct Digest {
  private var words: [String: [String]] = [:]
  private var spacedWords: [String: [String]] = [:]
  private var units: [String] = []
  private var spacedUnits: [String] = []
  private var splits: [String] = []
  private var formulas: [String] = []

  /// By the name that each has in the source.
  var texts: [(name: String, text: String)] {
    [
      ("words", lines(words)), ("spacedWords", lines(spacedWords)), ("units", units.joined(separator: "\n")),
      ("spacedUnits", spacedUnits.joined(separator: "\n")), ("splits", splits.map { $0 + "\n" }.joined()),
      ("formulas", formulas.joined(separator: "\n")),
    ]
  }

  mutating func add(path: String, text: String) throws {
    let value = try readJSON5(text)
    let parts = path.split(separator: "/")
    let isSpaced = parts.dropLast().contains("en")
    switch parts.last {
    case "words.json5":
      for (name, list) in value.members {
        // Small letters are those of ASCII: others might take more bytes.
        let list = list.strings.map { isSpaced ? smallLetters($0) : $0 }
        if isSpaced { spacedWords[name, default: []] += list } else { words[name, default: []] += list }
      }
    case "units.json5":
      let lines = try value.elements.map { unit in
        try fields([
          unit["symbols"], unit["dimension"], unit["scale"], unit["kind"], unit["takesScale"],
        ])
      }
      if isSpaced { spacedUnits += lines } else { units += lines }
    case "splits.json5":
      splits += try value.elements.map { try fields([$0]) }
    default:
      formulas += try value.elements.map { formula in
        let names = [formula["name"]?.text ?? ""] + (formula["synonyms"]?.strings ?? [])
        let figures = (formula["figures"]?.members ?? []).map { [$0.name] + $0.value.strings }
        let head = try [field(names), fields([formula["kind"], formula["rule"], formula["formula"]])]
        return try (head + figures.map(field)).joined(separator: "\t")
      }
    }
  }

  /// See `WordLists.init(digest:)`.
  private func lines(_ lists: [String: [String]]) -> String {
    let names = lists.keys.sorted()
    var classes: [[UInt8]: Set<Int>] = [:]
    for (place, name) in names.enumerated() {
      for word in lists[name] ?? [] { classes[Array(word.utf8), default: []].insert(place) }
    }
    let sets = Set(classes.values).map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: sets.enumerated().map { ($1, $0) })
    let words = classes.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      "\(String(decoding: $0.key, as: UTF8.self))\t\(places[$0.value.sorted()] ?? 0)"
    }
    let numbers = sets.map { $0.map(String.init).joined(separator: "\t") }
    return ([names.joined(separator: "\t")] + numbers + [""] + words).joined(separator: "\n")
  }

  private func fields(_ values: [JSON5Value?]) throws -> String {
    try values.map { try field($0?.strings ?? []) }.joined(separator: "\t")
  }

  private func field(_ strings: [String]) throws -> String {
    for string in strings where string.contains(where: { $0 == "|" || $0 == "\t" || $0.isNewline }) {
      throw Mistake(message: "'\(string)' holds a tab, a line end or a '|'")
    }
    return strings.joined(separator: "|")
  }

  struct Mistake: Error {
    var message: String
  }
}

extension JSON5Value {
  fileprivate var elements: [JSON5Value] { if case .array(let values) = content { values } else { [] } }

  fileprivate var members: [(name: String, value: JSON5Value)] {
    if case .object(let members) = content { members.map { ($0.key, $0.value) } } else { [] }
  }

  fileprivate subscript(key: String) -> JSON5Value? { members.first { $0.name == key }?.value }

  /// As it is written, without quotes.
  fileprivate var text: String {
    switch content {
    case .string(let text), .number(let text): text
    case .bool(let flag): String(flag)
    default: ""
    }
  }

  /// The members of a list, or the value alone.
  fileprivate var strings: [String] { if case .array(let values) = content { values.map(\.text) } else { [text] } }
}

private func smallLetters(_ word: String) -> String {
  String(decoding: word.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
}
