import Crossfoot

/// Edits that a client may ask its user about as one.
struct EditGroup {
  var id: String
  var label: String
  var description: String?
  var needsConfirmation: Bool
  var edits: [Edit]
}

extension Sight {
  /// The edits where the client shows them, or nil where one would cut through tags: a page is never written by guess.
  func shown(_ edits: [Edit]) -> [Edit]? {
    guard let tagged = report.document.tagged else { return edits }
    var result: [Edit] = []
    for edit in edits {
      guard let range = tagged.copiedRange(edit.range), !edit.text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C })
      else {
        return nil
      }
      result.append(Edit(range: range, text: edit.text))
    }
    return result
  }

  /// Of edits of what the client shows, for the state that was seen: with its version where the client takes one.
  func workspaceEdit(_ edits: [Edit]) -> JSON {
    workspaceEdit(groups: [EditGroup(id: "", label: "", needsConfirmation: false, edits: edits)])
  }

  /// Groups that ask for confirmation are left out where the client can't ask.
  func workspaceEdit(groups: [EditGroup]) -> JSON {
    let annotates = client.takesChangeAnnotations
    let shown = groups.filter { !$0.edits.isEmpty && (annotates || !$0.needsConfirmation) }
    let edits = shown.flatMap { group in
      group.edits.map { edit -> (Int, JSON) in
        let annotation = annotates && !group.id.isEmpty ? JSON.string(group.id) : nil
        return (
          edit.range.lowerBound,
          ["range": view.range(of: edit.range).json, "newText": .string(edit.text), "annotationId": annotation]
        )
      }
    }
    let sorted = JSON.array(edits.sorted { $0.0 < $1.0 }.map(\.1))
    guard client.takesDocumentChanges else { return ["changes": .object([.init(key: uri.spelling, value: sorted)])] }
    let named = shown.filter { annotates && !$0.id.isEmpty }
    return [
      "documentChanges": [
        [
          "textDocument": ["uri": .string(uri.spelling), "version": version.map { JSON($0) } ?? .null],
          "edits": sorted,
        ]
      ],
      "changeAnnotations": named.isEmpty ? nil : .object(named.map { .init(key: $0.id, value: annotation($0)) }),
    ]
  }

  private func annotation(_ group: EditGroup) -> JSON {
    [
      "label": .string(group.label), "needsConfirmation": .bool(group.needsConfirmation),
      "description": group.description.map { .string($0) },
    ]
  }
}
