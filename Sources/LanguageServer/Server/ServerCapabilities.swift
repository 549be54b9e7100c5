/// What `initialize` promises; nothing that is not served, nothing that the client can't take.
func serverCapabilities(for client: ClientCapabilities) -> JSON {
  [
    "positionEncoding": .string(client.positionEncoding.rawValue),
    "textDocumentSync": ["openClose": true, "change": 2, "save": true],
    "diagnosticProvider": client.pullsDiagnostics
      ? ["identifier": "crossfoot", "interFileDependencies": false, "workspaceDiagnostics": true] : nil,
    "codeActionProvider": client.takesCodeActionLiterals
      ? [
        "codeActionKinds": ["quickfix", .string(fixAllKind)],
        "resolveProvider": .bool(client.resolvesActionEdits),
      ] : true,
    "executeCommandProvider": ["commands": .array(Command.allCases.map { .string($0.rawValue) })],
    "hoverProvider": true,
    "definitionProvider": true,
    "referencesProvider": true,
    "documentHighlightProvider": true,
    "renameProvider": client.preparesRename ? ["prepareProvider": true] : true,
    "inlayHintProvider": true,
    "documentSymbolProvider": true,
    "codeLensProvider": [:],
    "workspaceSymbolProvider": true,
    "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
  ]
}

let fixAllKind = "source.fixAll.crossfoot"
