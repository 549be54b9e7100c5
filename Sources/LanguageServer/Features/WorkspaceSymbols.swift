import Crossfoot
import SourceText

/// The figures of all open documents whose name or text holds the query; at most 500.
func workspaceSymbols(_ server: inout Server, _ params: JSON) throws(ResponseError) -> JSON {
  guard let query = params["query"]?.text else { throw .invalidParams("query is missing") }
  var found: [JSON] = []
  for (uri, document) in server.documents.sorted(by: { $0.key.key < $1.key.key }) {
    guard let report = document.report else { continue }
    let sight = server.sight(uri, document.version, document.job, report, params)
    for figure in report.quantities where found.count < 500 {
      let name = sight.words.named(figure, in: sight.source)
      guard !figure.label.isEmpty, query.isEmpty || name.lowercased().holds(query.lowercased()) else { continue }
      found.append(["name": .string(name), "kind": 16, "location": sight.location(figure.range)])
    }
  }
  return .array(found)
}
