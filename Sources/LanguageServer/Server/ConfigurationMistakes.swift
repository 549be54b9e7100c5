import Crossfoot

/// What the client was told of the files about checking: configurations, rule packs, baselines.
struct ConfigurationMistakes: Sendable {
  /// For whom a configuration holds.
  enum Holder: Sendable, Hashable {
    case folder(String?)
    case document(DocumentURI)
  }

  /// The files with mistakes that each holder brought up.
  var files: [Holder: [DocumentURI]] = [:]
  /// What was found in each, as pushed.
  var told: [DocumentURI: JSON] = [:]
}

extension Server {
  /// Pushes what is wrong with the files about checking, and takes back what was; each once, whoever they hold for.
  ///
  /// They are pushed to clients that pull as well, who ask for none of files that are not open. Those that are open speak
  /// for themselves.
  mutating func tell(mistakesIn reports: [Report], of holder: ConfigurationMistakes.Holder) {
    let before = mistakes.files[holder] ?? []
    guard !before.isEmpty || !reports.isEmpty else { return }
    let now = reports.map { DocumentURI(path: $0.document.path) }
    mistakes.files[holder] = now.isEmpty ? nil : now
    for (uri, report) in zip(now, reports) {
      let diagnostics = JSON.array(sight(uri, nil, 0, report, .null).diagnostics)
      guard mistakes.told.updateValue(diagnostics, forKey: uri) != diagnostics, documents[uri] == nil else { continue }
      push(diagnostics, of: uri)
    }
    let stillBroken = Set(mistakes.files.values.joined())
    for uri in before where !stillBroken.contains(uri) && mistakes.told.removeValue(forKey: uri) != nil {
      if documents[uri] == nil { push([], of: uri) }
    }
  }

  /// One that is opened is asked for by clients that pull, and would be shown twice.
  mutating func takeBackMistakes(in uri: DocumentURI) {
    if client.pullsDiagnostics, mistakes.told[uri] != nil { push([], of: uri) }
  }

  /// One that is closed counts as the file says.
  mutating func retellMistakes(in uri: DocumentURI) {
    if let diagnostics = mistakes.told[uri] { push(diagnostics, of: uri) }
  }

  private mutating func push(_ diagnostics: JSON, of uri: DocumentURI) {
    notify("textDocument/publishDiagnostics", ["uri": .string(uri.spelling), "diagnostics": diagnostics])
  }
}
