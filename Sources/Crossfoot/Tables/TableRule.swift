/// The rules that claims of tables belong to: names of pages under `rules/`.
enum TableRule {
  static let total = "table-total-mismatch"
  static let rowTotal = "table-row-total-mismatch"
  static let code = "code-hierarchy-mismatch"
  static let share = "share-mismatch"
  static let change = "change-mismatch"
  static let rate = "rate-mismatch"
  static let product = "product-mismatch"
  static let balance = "balance-mismatch"
  static let part = "part-exceeds-whole"
  static let score = "score-mismatch"
  static let scoreBound = "score-exceeds-full"
  static let count = "count-mismatch"
}
