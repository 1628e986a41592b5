/// What is known of the start of an attribute's value, as far as it may be an address: whether a text that is shown
/// there could choose the scheme, or complete one.
enum AddressStart: Equatable {
  /// Only this was written, in lower case and without blanks, which browsers leave out.
  case open(WrittenStart)
  /// One or another thing was written, as a section is shown or not.
  case mixed
  /// It surely has one of the schemes that may be followed, or none.
  case begun
  /// It has another scheme, or a character reference that may spell one.
  case refused

  mutating func read(_ byte: UInt8) {
    switch self {
    case .begun, .refused: return
    case .open(let written): read(byte, after: written)
    case .mixed: read(byte, after: nil)
    }
  }

  private mutating func read(_ byte: UInt8, after written: WrittenStart?) {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): self = .begun
    case UInt8(ascii: "&"): self = .refused
    case UInt8(ascii: ":"): self = written.map(AddressStart.isFollowed) == true ? .begun : .refused
    case _ where byte <= UInt8.space: break
    default: if let written { self = .open(written.appending(byte.lowercased)) }
    }
  }

  /// After a section that may have been left out.
  mutating func merge(_ other: AddressStart) {
    switch (self, other) {
    case (let left, let right) where left == right: break
    case (.refused, _), (_, .refused): self = .refused
    case (.begun, _): self = other
    case (_, .begun): break
    default: self = .mixed
    }
  }

  private static func isFollowed(_ scheme: WrittenStart) -> Bool { followed.contains(scheme) }

  private static let followed = ["http", "https", "mailto"].map { scheme in
    scheme.utf8.reduce(WrittenStart()) { $0.appending($1) }
  }
}

/// The first bytes of a value, packed into one number: no scheme that may be followed has more than seven, and longer
/// texts are all alike.
struct WrittenStart: Equatable {
  private var packed: UInt64 = 0

  func appending(_ byte: UInt8) -> WrittenStart {
    WrittenStart(packed: packed >> 56 == 0 ? packed << 8 | UInt64(byte) : .max)
  }
}

extension MarkupPlace {
  /// Whether this is in the value of `http-equiv`, by which a page can order a browser about.
  var isDirective: Bool {
    guard attribute.count == 10, case .value = state else { return false }
    return attribute.elementsEqual("http-equiv".utf8)
  }

  /// At the end of a value: whether it sends the reader away, or nobody can say whether it does.
  mutating func judgeDirective() {
    guard isDirective else { return }
    let isUncertain = directive.contains { $0 == 0 || $0 == UInt8(ascii: "&") }
    guard isUncertain || directive.elementsEqual("refresh".utf8) else { return }
    harm = Danger(
      message: isUncertain
        ? "'http-equiv' is not written out" : "'http-equiv' is 'refresh', which leads away from the page",
      hint: isUncertain
        ? "write its value without sections, values and character references" : "remove it, or use a link")
  }
}
