/// One JSON object a line and document, as `json` has them in its list, for streams without end.
public struct JSONLinesRenderer: Renderer {
  private let json: JSONRenderer

  public init(options: RenderOptions) {
    json = JSONRenderer(options: options)
  }

  public func part(_ document: CheckedDocument) -> [UInt8] {
    // Line ends inside strings are escaped, so those left are the ones between elements.
    json.document(document).filter { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
  }
}
