/// Hands the results of a function over elements on in the order of the elements, `width` of them under way at once.
///
/// At most `width` results wait for an earlier one, so memory does not grow with the number of elements. Once stopped, what
/// is under way is finished and nothing new is begun. A width of one stays on this thread.
@MainActor func inOrder<Elements: Sequence, Result: Sendable>(
  _ elements: Elements, width: Int, isStopped: () -> Bool = { false },
  transform: @escaping @Sendable (Elements.Element) -> Result, handle: (Result) -> Void
) async where Elements.Element: Sendable {
  var running: [Task<Result, Never>] = []
  for element in elements {
    if isStopped() { break }
    if width == 1 {
      handle(transform(element))
      continue
    }
    if running.count >= width { handle(await running.removeFirst().value) }
    running.append(Task.detached { transform(element) })
  }
  for task in running { handle(await task.value) }
}
