import Crossfoot

/// What the client said of itself in `initialize`; whatever it left out, it can't.
struct ClientCapabilities: Sendable {
  private let capabilities: JSON
  private let locale: String?

  init(_ initializeParams: JSON) {
    capabilities = initializeParams["capabilities"] ?? .null
    locale = initializeParams["locale"]?.text
  }

  /// Chosen from what the client offers, in the order of its own preference; utf-16 where it offers nothing.
  var positionEncoding: PositionEncoding {
    let offered = capabilities.at("general", "positionEncodings")?.texts ?? []
    return offered.lazy.compactMap(PositionEncoding.init(rawValue:)).first ?? .utf16
  }

  var language: Language? { locale.map(Language.init(locale:)) }

  private func has(_ path: String...) -> Bool {
    path.reduce(capabilities as JSON?) { $0?[$1] }?.flag == true
  }

  private func names(_ path: String...) -> [String] {
    path.reduce(capabilities as JSON?) { $0?[$1] }?.texts ?? []
  }

  /// A client that asks for diagnostics gets none pushed.
  var pullsDiagnostics: Bool { capabilities.at("textDocument", "diagnostic")?.isObject == true }

  /// Of one kind of diagnostics: pulled ones declare their own fields since 3.18, older clients those of push.
  private func diagnosticField(_ field: String...) -> Bool {
    ["publishDiagnostics", "diagnostic"].contains { kind in
      field.reduce(capabilities.at("textDocument", kind)) { $0?[$1] }?.flag == true
    }
  }
  var showsRelatedInformation: Bool { diagnosticField("relatedInformation") }
  var showsDiagnosticVersion: Bool { has("textDocument", "publishDiagnostics", "versionSupport") }
  var keepsDiagnosticData: Bool { diagnosticField("dataSupport") }
  var showsCodeDescription: Bool { diagnosticField("codeDescriptionSupport") }

  var takesCodeActionLiterals: Bool {
    capabilities.at("textDocument", "codeAction", "codeActionLiteralSupport")?.isObject == true
  }
  var knowsPreferredActions: Bool { has("textDocument", "codeAction", "isPreferredSupport") }
  var keepsActionData: Bool { has("textDocument", "codeAction", "dataSupport") }
  var resolvesActionEdits: Bool {
    keepsActionData && names("textDocument", "codeAction", "resolveSupport", "properties").contains("edit")
  }
  var takesDocumentChanges: Bool { has("workspace", "workspaceEdit", "documentChanges") }
  var takesChangeAnnotations: Bool {
    takesDocumentChanges && capabilities.at("workspace", "workspaceEdit", "changeAnnotationSupport")?.isObject == true
  }
  var appliesEdits: Bool { has("workspace", "applyEdit") }
  var preparesRename: Bool { has("textDocument", "rename", "prepareSupport") }
  var readsMarkdown: Bool { names("textDocument", "hover", "contentFormat").contains("markdown") }
  var nestsSymbols: Bool { has("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport") }
  var resolvesHintTooltips: Bool {
    names("textDocument", "inlayHint", "resolveSupport", "properties").contains("tooltip")
  }

  var answersConfiguration: Bool { has("workspace", "configuration") }
  var registersConfiguration: Bool { has("workspace", "didChangeConfiguration", "dynamicRegistration") }
  var registersWatchedFiles: Bool { has("workspace", "didChangeWatchedFiles", "dynamicRegistration") }
  var refreshesDiagnostics: Bool { has("workspace", "diagnostics", "refreshSupport") }
  var refreshesInlayHints: Bool { has("workspace", "inlayHint", "refreshSupport") }
  var refreshesCodeLenses: Bool { has("workspace", "codeLens", "refreshSupport") }
  var createsProgress: Bool { has("window", "workDoneProgress") }
}
