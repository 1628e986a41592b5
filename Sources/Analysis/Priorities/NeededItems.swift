import Diagnostics
import Record

/// Which items of a sequence each of them waits for: those named under `after` and, through open items that are in no
/// sequence themselves, those that these wait for. What is done, dropped or not seen holds up nothing.
struct NeededItems {
  private let direct: [[Int]]

  /// - Parameter ids: of the items in the sequence.
  init(of ids: [String], among work: [WorkItemReport]) {
    let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    let open = Dictionary(work.filter(\.isOpen).map { ($0.id, $0.item.after.map(\.value)) }) { first, _ in first }
    direct = ids.map { id in
      var found: Set<Int> = []
      var seen: Set<String> = [id]
      var waiting = open[id] ?? []
      while let next = waiting.popLast() {
        guard seen.insert(next).inserted else { continue }
        if let place = places[next] {
          found.insert(place)
        } else {
          waiting += open[next] ?? []
        }
      }
      return found.sorted()
    }
  }

  func items(before place: Int) -> [Int] { direct[place] }
}
