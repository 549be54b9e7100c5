/// The rules that claims of tables belong to: names of pages under `rules/`.
enum TableRule {
  static let total = "table-total-mismatch"
  static let share = "share-mismatch"
  static let change = "change-mismatch"
  static let rate = "rate-mismatch"
  static let product = "product-mismatch"
  static let balance = "identity-mismatch"
  static let order = "order-mismatch"
  static let score = "score-mismatch"
  static let repeated = "repeat-mismatch"
  static let count = "count-mismatch"
}
