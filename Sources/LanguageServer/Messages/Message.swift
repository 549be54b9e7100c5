/// What a request is answered under: a number or a string, echoed as it came.
public enum RequestID: Sendable, Hashable {
  /// The literal, so that `1` stays `1` and no size is too large.
  case number(String)
  case string(String)

  init?(_ json: JSON?) {
    switch json {
    case .number(let literal): self = .number(literal)
    case .string(let text): self = .string(text)
    default: return nil
    }
  }

  var json: JSON {
    switch self {
    case .number(let literal): .number(literal)
    case .string(let text): .string(text)
    }
  }
}

/// One message of the client, sorted by what it asks.
enum Message: Sendable, Equatable {
  case request(RequestID, method: String, params: JSON)
  case notification(method: String, params: JSON)
  case response(RequestID?, result: Result)
  /// What JSON-RPC does not know, with the id if one could be made out.
  case invalid(RequestID?, String)

  enum Result: Sendable, Equatable {
    case success(JSON)
    case failure(JSON)
  }

  /// Missing parameters read as `.null`.
  init(_ json: JSON) {
    guard json.isObject else {
      self = .invalid(nil, json.items != nil ? "LSP has no batches" : "not an object")
      return
    }
    let id = RequestID(json["id"])
    guard json["jsonrpc"]?.text == "2.0" else {
      self = .invalid(id, "jsonrpc must be \"2.0\"")
      return
    }
    switch (json["method"], json["id"]) {
    case (.string(let method)?, nil): self = .notification(method: method, params: json["params"] ?? .null)
    case (.string(let method)?, _?):
      self = id.map { .request($0, method: method, params: json["params"] ?? .null) } ?? .invalid(nil, "bad id")
    case (nil, _?):
      if let error = json["error"], !error.isNull {
        self = .response(id, result: .failure(error))
      } else if let result = json["result"] {
        self = .response(id, result: .success(result))
      } else {
        self = .invalid(id, "neither method nor result")
      }
    default: self = .invalid(id, "no method")
    }
  }
}

/// Why a request gets no result.
public struct ResponseError: Error, Sendable, Equatable {
  var code: Int
  var message: String
  var data: JSON?

  init(_ code: Int, _ message: String, data: JSON? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  static func parseError(_ message: String) -> ResponseError { ResponseError(-32700, message) }
  static func invalidRequest(_ message: String) -> ResponseError { ResponseError(-32600, message) }
  static func methodNotFound(_ method: String) -> ResponseError { ResponseError(-32601, "no method \(method)") }
  static func invalidParams(_ message: String) -> ResponseError { ResponseError(-32602, message) }
  static let notInitialized = ResponseError(-32002, "the first request must be initialize")
  static let requestFailed = -32803
  static let serverCancelled = ResponseError(
    -32802, "the server is shutting down", data: ["retriggerRequest": false])
  static let contentModified = ResponseError(-32801, "the document has changed since")
  static let cancelled = ResponseError(-32800, "cancelled")

  var json: JSON {
    ["code": JSON(code), "message": .string(message), "data": data]
  }
}
