/// A number of up to twelve digits with or without a sign; nil for anything else.
func wholeNumber(_ text: ArraySlice<UInt8>) -> Int? {
  var rest = text
  let sign = rest.first
  if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
  guard !rest.isEmpty, rest.count <= 12 else { return nil }
  var value = 0
  for byte in rest {
    guard byte &- 0x30 < 10 else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return sign == UInt8(ascii: "-") ? -value : value
}

/// The character of a reference without `&` and `;`.
func xmlCharacter(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard name.first == UInt8(ascii: "#") else {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: return nil
    }
  }
  let isHex = name.dropFirst().first == UInt8(ascii: "x")
  let digits = name.dropFirst(isHex ? 2 : 1)
  guard !digits.isEmpty else { return nil }
  var code: UInt32 = 0
  for byte in digits {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    guard byte &- 0x30 < 10 || isHex && letter < 6, code < 0x11_0000 else { return nil }
    code = code * (isHex ? 16 : 10) + UInt32(byte &- 0x30 < 10 ? byte - 0x30 : letter + 10)
  }
  return code > 0 ? Unicode.Scalar(code) : nil
}
