/// An attribute of XML 1.0 with a blank before it: ` name="value"`. Cost: one pass.
func xmlAttribute(_ name: StaticString, _ value: String) -> String { " \(name)=\"\(xmlEscaped(value))\"" }

/// Text for elements and attributes; what XML cannot hold, and what a terminal could obey, is shown by a picture.
func xmlEscaped(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\n": result += "&#10;"
    case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result += picture(of: scalar)
    }
  }
}

let xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
