import Crossfoot
import Foundation
import Testing

@testable import FuzzTargets

/// What the fuzzers start from, and every input that once broke a promise, without a fuzzer.
@Suite struct CorpusTests {
  private static let home = #filePath.components(separatedBy: "/Tests/CorpusTests")[0]

  struct Input: CustomTestStringConvertible, Sendable {
    var target: FuzzTarget
    var path: String
    var testDescription: String { "\(target.rawValue) \(path.split(separator: "/").last ?? "")" }
  }

  static let inputs: [Input] = ["corpus", "crashes"].flatMap { folder in
    FuzzTarget.allCases.flatMap { target in
      let place = "\(home)/\(folder)/\(target.rawValue)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      return names.sorted().map { Input(target: target, path: "\(place)/\($0)") }
    }
  }

  @Test(arguments: inputs) func allPromisesHold(input: Input) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: input.path)))
    #expect(input.target.brokenInvariant(of: bytes) == nil)
  }

  /// A seed cut short and with a byte changed at each of some places, by a generator of its own.
  @Test(arguments: FuzzTarget.allCases) func allPromisesHoldNearTheSeeds(target: FuzzTarget) throws {
    var count = 0
    for input in Self.inputs where input.target == target {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: input.path)).prefix(1500))
      for step in 0..<8 {
        var changed = bytes
        let place = (step * 7919 + 13) % max(1, bytes.count)
        if step % 2 == 0 { changed.removeSubrange(place...) } else if !changed.isEmpty { changed[place] ^= 0x15 }
        #expect(target.brokenInvariant(of: changed) == nil, "\(input.path), step \(step)")
        count += 1
      }
    }
    #expect(count > 0 || target == .zip, "no seeds for \(target)")
  }

  @Test func aBrokenPromiseIsSeen() {
    #expect(throws: (any Error).self) { try checkEdits([Edit(range: 1..<2, text: "")], in: Array("é".utf8), "test") }
    #expect(throws: (any Error).self) { try checkRange(0..<9, in: [0x61], "test") }
  }
}
