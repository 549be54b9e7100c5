/// How well two names fit each other, 0 … 1.
///
/// Heads stand at the end in Chinese, so a shared ending is the best sign: 「一般公共预算财政拨款支出」 and 「财政拨款支出」.
/// Cost: linear in the shorter name for endings, quadratic in short names otherwise.
func similarity(_ x: [Unicode.Scalar], _ y: [Unicode.Scalar]) -> Double {
  guard !x.isEmpty, !y.isEmpty else { return 0 }
  if x == y { return 1 }
  // Handed on rather than named, since a list that gets another name is counted again.
  return x.count <= y.count ? likeness(x, within: y) : likeness(y, within: x)
}

/// The same of two names of which the first is no longer than the second, and another.
private func likeness(_ short: [Unicode.Scalar], within long: [Unicode.Scalar]) -> Double {
  let ending = sharedEnding(short, long)
  if ending == short.count { return short.count >= 2 ? 0.9 : 0.4 }
  if short.count >= 3, contains(long, short) { return 0.75 }
  if short.count == 2, long.starts(with: short) { return 0.7 }
  return dice(short, long) * 0.9
}

/// The letters of a name without brackets, quotes and blanks, spelled the simplified way.
func core(_ name: String) -> [Unicode.Scalar] {
  var letters: [Unicode.Scalar] = []
  letters.reserveCapacity(name.utf8.count / 3 + 1)
  for letter in name.unicodeScalars where namesSomething(letter) { letters.append(simplified(letter)) }
  return letters
}

/// Adds the same letters of a range of UTF-8, which lies on character boundaries, to a name.
func appendCore(of bytes: [UInt8], _ range: Range<Int>, to name: inout [Unicode.Scalar]) {
  forEachLetter(of: bytes, range) { if namesSomething($0) { name.append(simplified($0)) } }
}

func namesSomething(_ scalar: Unicode.Scalar) -> Bool {
  // Nearly all of them: Chinese characters.
  if 0x4E00..<0xA000 ~= scalar.value { return scalar != "的" }
  return switch scalar {
  case " ", "(", ")", "（", "）", "“", "”", "《", "》", "、", "\"", ":", "：", "【", "】", "-", "—": false
  default: true
  }
}

func contains(_ long: [Unicode.Scalar], _ short: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
  guard long.count >= short.count else { return false }
  return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
}

/// Twice the shared pairs of neighbours over all pairs.
private func dice(_ x: [Unicode.Scalar], _ y: [Unicode.Scalar]) -> Double {
  guard x.count > 1, y.count > 1 else { return 0 }
  let shared = x.count <= 65 ? sharedPairs(x, y) : y.count <= 65 ? sharedPairs(y, x) : sharedPairsOfLong(x, y)
  return 2 * Double(shared) / Double(x.count + y.count - 2)
}

/// How many pairs of neighbours two names have in common, each counted once; the first has 64 pairs or fewer.
private func sharedPairs(_ x: [Unicode.Scalar], _ y: [Unicode.Scalar]) -> Int {
  var used: UInt64 = 0
  for j in 1..<y.count {
    for i in 1..<x.count where x[i] == y[j] && x[i - 1] == y[j - 1] && used >> UInt64(i - 1) & 1 == 0 {
      used |= 1 << UInt64(i - 1)
      break
    }
  }
  return used.nonzeroBitCount
}

private func sharedPairsOfLong(_ x: [Unicode.Scalar], _ y: [Unicode.Scalar]) -> Int {
  var pairs: [UInt64: Int] = [:]
  for (a, b) in zip(x, x.dropFirst()) { pairs[UInt64(a.value) << 32 | UInt64(b.value), default: 0] += 1 }
  var shared = 0
  for (a, b) in zip(y, y.dropFirst()) {
    let key = UInt64(a.value) << 32 | UInt64(b.value)
    if let left = pairs[key], left > 0 {
      pairs[key] = left - 1
      shared += 1
    }
  }
  return shared
}

/// How many letters two names have in common at their ends.
func sharedEnding(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  let most = min(a.count, b.count)
  var count = 0
  while count < most, a[a.count - 1 - count] == b[b.count - 1 - count] { count += 1 }
  return count
}

/// Which of 64 classes the letters of a name fall in.
func letterSet(_ name: [Unicode.Scalar]) -> UInt64 { name.reduce(0) { $0 | letterSet($1) } }

func letterSet(_ letter: Unicode.Scalar) -> UInt64 { 1 << UInt64(letter.value &* 0x9E37_79B1 >> 26 & 63) }

/// Whether two names may be alike by half, from their sets of letters and how many these have: names without common letters
/// are not.
@inline(__always)
func shareLetters(_ a: UInt64, count first: Int, _ b: UInt64, count second: Int) -> Bool {
  (a & b).nonzeroBitCount * 2 >= min(first, second)
}

/// Whether a name is what a longer one says in short: its letters, in their order, 「应纳税」 in 「应缴纳税款」; or the longer
/// one ends with it but for a word of measure, as 「全镇耕地」 does with 「耕地面积」.
func spells(_ name: [Unicode.Scalar], _ long: [Unicode.Scalar]) -> Bool {
  let name = withoutMeasure(name)
  guard name.count >= 2, long.count >= 2 else { return false }
  if name.count == 2 { return sharedEnding(name, long) == 2 }
  var rest = name[...]
  for letter in long where letter == rest.first { rest = rest.dropFirst() }
  return rest.isEmpty
}

/// 「耕地面积」 and 「总出口量」 as 「耕地」 and 「出口」.
func withoutMeasure(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
  let ending = nameMeasures.first { name.count >= $0.count + 2 && name.suffix($0.count).elementsEqual($0) }
  let rest = name.dropLast(ending?.count ?? 0)
  return Array(rest.count > 2 && rest.first == "总" ? rest.dropFirst() : rest)
}

private let nameMeasures = ["总面积", "面积", "总人数", "人数", "总数", "数量", "规模", "量"].map { Array($0.unicodeScalars) }
