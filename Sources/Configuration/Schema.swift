import RulePacks

/// The JSON Schema (draft 2020-12) of configuration files, for editors; made from the list of settings.
public func configurationSchema(rules: [String] = ruleNames) -> String {
  let writer = SchemaWriter(rules: rules)
  let schema = Shape.Field(key: "$schema", shape: .text, description: "The schema of this file.")
  let fields = [schema] + settings.map(\.field)
  return """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Crossfoot configuration (.crossfoot.json5)",
    \(writer.members(of: .object(fields, required: []), indent: "  "))
    }

    """
}

private struct SchemaWriter {
  let rules: [String]

  /// The members of the schema of a value, without brackets.
  func members(of shape: Shape, indent: String) -> String {
    let inner = indent + "  "
    switch shape {
    case .text: return "\(indent)\"type\": \"string\",\n\(indent)\"minLength\": 1"
    case .tolerance:
      return """
        \(indent)"anyOf": [
        \(inner){ "type": "number", "minimum": 0 },
        \(inner){ "type": "string", "pattern": "^[0-9.]+ ?[^0-9.]*$" }
        \(indent)]
        """
    case .choice(let words): return "\(indent)\"enum\": [\(words.map(quoted).joined(separator: ", "))]"
    case .list(let element):
      return """
        \(indent)"type": "array",
        \(indent)"items": {
        \(members(of: element, indent: inner))
        \(indent)}
        """
    case .byRule(let value):
      let names = rules.map { Shape.Field(key: $0, shape: value, description: "") }
      // Rule packs bring rules of their own.
      return """
        \(indent)"type": "object",
        \(indent)"properties": {
        \(properties(names, indent: inner))
        \(indent)},
        \(indent)"additionalProperties": {
        \(members(of: value, indent: inner))
        \(indent)}
        """
    case .object(let fields, let required):
      let needed = required.isEmpty ? "" : "\(indent)\"required\": [\(required.map(quoted).joined(separator: ", "))],\n"
      return """
        \(indent)"type": "object",
        \(needed)\(indent)"additionalProperties": false,
        \(indent)"properties": {
        \(properties(fields, indent: inner))
        \(indent)}
        """
    }
  }

  private func properties(_ fields: [Shape.Field], indent: String) -> String {
    fields.map { field in
      let inner = indent + "  "
      let words = field.description.isEmpty ? "" : "\(inner)\"description\": \(quoted(field.description)),\n"
      return "\(indent)\(quoted(field.key)): {\n\(words)\(members(of: field.shape, indent: inner))\n\(indent)}"
    }.joined(separator: ",\n")
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      if character == "\"" || character == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }
}
