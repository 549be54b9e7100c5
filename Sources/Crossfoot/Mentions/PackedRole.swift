/// A role in a byte: its number, and in the last two bits the sign and one.
struct PackedRole: Sendable {
  private let bits: UInt8

  init(_ role: Mention.Role) {
    let (number, sign) =
      switch role {
      case .level: (0, 0)
      case .change(let sign): (1, sign)
      case .growth(let sign): (2, sign)
      case .points(let sign): (3, sign)
      case .share: (4, 0)
      case .rate: (5, 0)
      case .percent: (6, 0)
      case .multiple: (7, 0)
      case .bare: (8, 0)
      }
    bits = UInt8(number << 2 | (sign + 1))
  }

  var isLevel: Bool { bits >> 2 == 0 }
  private var sign: Int { Int(bits & 3) - 1 }

  var role: Mention.Role {
    switch bits >> 2 {
    case 0: .level
    case 1: .change(sign)
    case 2: .growth(sign)
    case 3: .points(sign)
    case 4: .share
    case 5: .rate
    case 6: .percent
    case 7: .multiple
    default: .bare
    }
  }
}
