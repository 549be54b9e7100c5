import RulePacks

/// The baseline in a file, which may be missing; what is wrong is left out and named.
///
/// `path` is absolute, `name` is what messages call it.
public func readBaseline(
  _ bytes: [UInt8]?, path: String, name: String, access: FileAccess
) -> (baseline: Baseline?, problems: [RulePackProblem]) {
  guard let bytes else { return (nil, []) }
  var reader = PackReader(path: name)
  var entries: [Baseline.Entry] = []
  var ranges: [Range<Int>] = []
  do throws(JSON5Mistake) {
    let fields = reader.fields(
      try readJSON5(String(decoding: bytes, as: UTF8.self)), known: ["crossfootBaseline", "findings"])
    for element in fields["findings"].map({ reader.list($0) }) ?? [] {
      if let entry = reader.entry(element) {
        entries.append(entry)
        ranges.append(element.range)
      }
    }
  } catch {
    reader.problem(error.range, error.message)
  }
  return (Baseline(path: path, entries: entries, ranges: ranges, isThere: access.isFile), reader.problems)
}

extension PackReader {
  fileprivate mutating func entry(_ value: JSON5Value) -> Baseline.Entry? {
    let fields = fields(value, known: ["path", "fingerprint", "rule", "figure", "count"])
    guard let path = fields["path"].flatMap({ string($0) }),
      let fingerprint = fields["fingerprint"].flatMap({ string($0) })
    else {
      if case .object = value.content { problem(value.range, "a finding needs a path and a fingerprint") }
      return nil
    }
    var count = 1
    if case .number(let text)? = fields["count"]?.content { count = Int(text) ?? 1 }
    return Baseline.Entry(
      path: path, fingerprint: fingerprint, rule: fields["rule"].flatMap { string($0) } ?? "",
      figure: fields["figure"].flatMap { string($0) } ?? "", count: count)
  }
}

/// The text of a baseline: one line a finding, sorted, so that version control shows what changed.
public func baselineText(_ entries: [Baseline.Entry]) -> String {
  let sorted = entries.sorted { ($0.path, $0.fingerprint) < ($1.path, $1.fingerprint) }
  let lines = sorted.map { entry in
    "    {\"path\": \(quoted(entry.path)), \"fingerprint\": \(quoted(entry.fingerprint)), "
      + "\"rule\": \(quoted(entry.rule)), \"figure\": \(quoted(entry.figure)), \"count\": \(entry.count)}"
  }
  let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n  ]"
  return "{\n  \"crossfootBaseline\": 1,\n  \"findings\": \(list)\n}\n"
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\" + String(scalar)
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
