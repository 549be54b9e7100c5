extension Claim {
  /// The claim's name across edits around it: of its rule, labels and numerals, and of no position.
  ///
  /// 16 hexadecimal digits (FNV-1a, 64 bits). Labels count without blanks, numerals without thousands commas.
  public var fingerprint: String {
    var hash = FingerprintHash()
    hash.add(rule)
    for quantity in [stated] + operands.map(\.quantity) {
      hash.add(quantity.label)
      hash.add(quantity.numeral)
      hash.add(quantity.unit.symbol)
    }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

private struct FingerprintHash {
  var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a text without its blanks and commas, and an end mark.
  mutating func add(_ text: String) {
    for byte in text.utf8 where byte > 0x20 && byte != UInt8(ascii: ",") { mix(byte) }
    mix(0)
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
