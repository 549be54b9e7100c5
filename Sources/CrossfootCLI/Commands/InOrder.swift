/// Hands the results of a function over elements on in the order of the elements, `width` of them under way at once.
///
/// At most `width` results wait for an earlier one, so memory does not grow with the number of elements.
func inOrder<Element: Sendable, Result: Sendable>(
  _ elements: [Element], width: Int, transform: @escaping @Sendable (Element) -> Result, handle: (Result) -> Void
) async {
  var running: [Task<Result, Never>] = []
  for element in elements {
    if running.count >= width { handle(await running.removeFirst().value) }
    running.append(Task.detached { transform(element) })
  }
  for task in running { handle(await task.value) }
}
