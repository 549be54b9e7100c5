import Crossfoot
import RulePacks

/// Takes the values of one configuration file and collects what is wrong with them.
struct SettingsReader: Sendable {
  /// The folder that paths start from.
  let folder: String
  let access: FileAccess
  /// What the program knows without packs.
  let builtIn: Vocabulary
  var vocabulary = Vocabulary()
  var pack: PackReader
  var packProblems: [RulePackProblem] = []

  /// As messages name the file.
  init(path: String, folder: String, access: FileAccess, builtIn: Vocabulary) {
    self.folder = folder
    self.access = access
    self.builtIn = builtIn
    pack = PackReader(path: path)
  }

  var rules: [String] { builtIn.rules + vocabulary.rules }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ value: JSON5Value, of type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    pack.choice(value, of: type)
  }

  /// A path relative to the file, made absolute.
  mutating func path(_ value: JSON5Value) -> String? {
    pack.string(value).map { absolutePath($0, in: folder) }
  }

  mutating func globs(_ value: JSON5Value) -> [Glob] { pack.strings(value).map { Glob($0) } }

  /// The values of an object whose keys are rules.
  private mutating func byRule<Value>(
    _ value: JSON5Value, _ read: (inout SettingsReader, JSON5Value) -> Value?
  ) -> [String: Value] {
    var found: [String: Value] = [:]
    for member in pack.object(value) {
      guard rules.contains(member.key) else {
        let near = suggestion(for: member.key, among: rules)
        pack.problem(member.keyRange, "there is no rule '\(member.key)'", suggestion: near)
        continue
      }
      found[member.key] = read(&self, member.value)
    }
    return found
  }

  mutating func levels(_ value: JSON5Value) -> [String: JudgingPolicy.Level] {
    byRule(value) { $0.choice($1, of: RuleLevel.self)?.level }
  }

  mutating func tolerances(_ value: JSON5Value) -> [String: Tolerance] {
    byRule(value) { $0.tolerance($1) }
  }

  /// `2`, or `"0.01万元"`.
  mutating func tolerance(_ value: JSON5Value) -> Tolerance? {
    switch value.content {
    case .number(let text):
      if let count = Rational(decimal: text) { return .lastPlaces(count) }
    case .string(let text):
      let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      let symbol = text.dropFirst(number.count).drop { $0 == " " }
      if let count = Rational(decimal: String(number)) {
        if symbol.isEmpty { return .lastPlaces(count) }
        if let unit = builtIn.adding(vocabulary).unit(ofSymbol: String(symbol)) {
          return .amount(count * unit.scale, dimension: unit.dimension)
        }
        pack.problem(value.range, "there is no unit '\(symbol)'")
        return nil
      }
    default: break
    }
    pack.problem(value.range, "expected a tolerance such as 1 or \"0.01万元\", found \(value.typeName)")
    return nil
  }

  mutating func tables(_ value: JSON5Value) -> [JudgingPolicy.TableTolerance] {
    pack.list(value).compactMap { element in
      let fields = pack.fields(element, known: ["caption", "tolerance"])
      guard let caption = fields["caption"], let room = fields["tolerance"] else {
        if case .object = element.content { pack.problem(element.range, "a table needs a caption and a tolerance") }
        return nil
      }
      guard let text = pack.string(caption), let tolerance = tolerance(room) else { return nil }
      return JudgingPolicy.TableTolerance(caption: text, tolerance: tolerance)
    }
  }

  mutating func overrides(_ value: JSON5Value) -> [Configuration.Override] {
    pack.list(value).compactMap { element in
      var override = Configuration.Override()
      let fields = pack.fields(element, known: ["files"] + policySettings.map(\.key))
      for setting in policySettings {
        if let value = fields[setting.key] { setting.take(&self, value, &override.changes) }
      }
      guard let files = fields["files"] else {
        if case .object = element.content { pack.problem(element.range, "an override needs files") }
        return nil
      }
      override.files = globs(files)
      return override
    }
  }

  mutating func takeRulePacks(_ value: JSON5Value, _ configuration: inout Configuration) {
    for element in pack.list(value) {
      guard let path = path(element) else { continue }
      guard let files = ruleFiles(at: path, access: access) else {
        pack.problem(element.range, "there is no rule pack at '\(path)'")
        continue
      }
      let found = RulePack(files: files)
      packProblems += found.problems
      vocabulary = vocabulary.adding(found.vocabulary)
      configuration.rulePacks.append(path)
    }
  }
}

/// The files of a rule pack: a folder with all below it, or one file; nil where there is nothing. Paths are absolute.
public func ruleFiles(at path: String, access: FileAccess) -> [RuleFile]? {
  if access.isFile(path) {
    return access.read(path).map { [RuleFile(path: path, text: String(decoding: $0, as: UTF8.self))] }
  }
  guard let names = access.names(path) else { return nil }
  return names.filter { !$0.hasPrefix(".") }.flatMap { name -> [RuleFile] in
    let inner = path + "/" + name
    let isWanted = name.hasSuffix(".json5") || name.hasSuffix(".md") || !access.isFile(inner)
    return isWanted ? ruleFiles(at: inner, access: access) ?? [] : []
  }
}
