extension LexedProse {
  /// Lends the unit of a list's last figure to those before it: 「分别为 28.6、27.1 和 24.8 亿元」, 「分别增长 3.2、4.1 和 5.0 个百分点」.
  ///
  /// Only behind 分别 or 依次, which say that the figures are alike. Cost: a look at each token.
  mutating func lendUnits() {
    guard figures.count > 1 else { return }
    var bare: [Int] = []
    var first = 0
    var last = -3
    for place in tokens.indices {
      guard let figure = tokens[place].figure else { continue }
      if last != place - 2 || !(tokens[place - 1].isMark(.listComma) || tokens[place - 1].has(CueSet(.and))) {
        bare = []
        first = place
      }
      last = place
      let (unit, scale) = (figures[figure].unit, figures[figure].scale)
      if unit.kind == .none, scale == .one {
        bare.append(figure)
        continue
      }
      if !bare.isEmpty, unit.kind != .none, isRespective(before: first) {
        for other in bare { (figures[other].unit, figures[other].scale) = (unit, scale) }
      }
      bare = []
    }
  }

  /// Whether 分别 or 依次 stands in the clause, a verb at most between.
  private func isRespective(before place: Int) -> Bool {
    let before = tokens[max(0, place - 4)..<place].reversed().prefix {
      !$0.isMark(.comma, .period, .semicolon, .listComma, .open, .close) && $0.figure == nil
    }
    return before.contains(where: isRespective)
  }

  /// 分别 and 依次, and words such as 分别为 that open a list.
  func isRespective(_ token: Token) -> Bool {
    token.has(CueSet(.respectively)) || token.has(CueSet(.comprises)) && words(token.range).hasPrefix("分别")
  }
}
