/// Where a walk through one object is.
struct JSONWalk {
  enum Found {
    case value(CSVFieldRange)
    case container
  }

  /// What the last step came to; nil where it only moved on.
  var found: Found?
  /// The names and numbers that lead to it, with points between them.
  var path: [UInt8] = []
  var isOver = false
  /// What is open: for each object or list where its own path ends, and how many elements a list has had.
  var open: [(isList: Bool, pathEnd: Int, count: Int)] = []
  var isAfterValue = false
}
