extension RandomAccessCollection where Index == Int {
  /// The first index from which on a monotone condition is true; `endIndex` where it is nowhere. Cost: a binary search.
  @inlinable
  public func firstPlace(where isTrue: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array where Element == Int {
  /// The place of the last that is no more than a number, of starts in their order; 0 where there is none.
  @inlinable
  public func lastStart(upTo offset: Int) -> Int { Swift.max(0, firstPlace { $0 > offset } - 1) }
}
