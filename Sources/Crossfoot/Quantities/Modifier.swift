/// How a word beside a number widens what it may mean (semantics: 约, 近, 余, 以上 …).
public enum Modifier: String, Sendable, Hashable, CaseIterable {
  case none
  /// 约, 大约, 左右: half or one step to both sides.
  case about
  /// 近, 将近, 接近: below, by less than a step.
  case nearly
  /// 余, 多, 几 after the number: above, by less than a step.
  case odd
  /// 以上, 不低于, ≥: the number or more.
  case atLeast
  /// 超, 突破, 逾: more than the number.
  case over
  /// 以下, 以内, 不超过, ≤: the number or less.
  case atMost
  /// 不足, 不到, 未达: less than the number.
  case under

  /// Whether it names a limit that the figure lies beyond, and not about how large it is.
  var isLimit: Bool { self == .atLeast || self == .over || self == .atMost || self == .under }
}
