/// What is known of the start of an attribute's value, as far as it may be an address: whether a text that is shown
/// there could choose the scheme or the host, or complete one.
enum AddressStart: Equatable {
  /// Only this was written, in lower case and without blanks, which browsers leave out.
  case open(WrittenStart)
  /// One or another thing was written, or perhaps nothing, as a section is shown or not.
  case mixed(mayBeEmpty: Bool)
  /// A slash: with another one behind it, a host follows.
  case slash
  /// What follows is the host or a part of it, up to the next slash. After `https:` browsers pass over any number of them.
  case host(isBegun: Bool)
  /// It surely leads to a host that is written, or to this site.
  case begun
  /// It has another scheme, or a character reference that may spell one.
  case refused

  mutating func read(_ byte: UInt8) {
    switch self {
    case _ where byte <= UInt8.space, .begun, .refused: return
    case _ where byte == UInt8(ascii: "&"): self = .refused
    case _ where byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#"): self = .begun
    case .open(let written): read(byte, after: written)
    case .mixed(let mayBeEmpty): readMixed(byte, mayBeEmpty)
    case .slash: self = byte.isSlash ? .host(isBegun: false) : .begun
    case .host(let isBegun): if !byte.isSlash { self = .host(isBegun: true) } else if isBegun { self = .begun }
    }
  }

  private mutating func read(_ byte: UInt8, after written: WrittenStart) {
    switch byte {
    case _ where byte.isSlash: self = written.isEmpty ? .slash : .begun
    case UInt8(ascii: ":") where written == AddressStart.mail: self = .begun
    case UInt8(ascii: ":"): self = AddressStart.web.contains(written) ? .host(isBegun: false) : .refused
    default: self = .open(written.appending(byte.lowercased))
    }
  }

  private mutating func readMixed(_ byte: UInt8, _ mayBeEmpty: Bool) {
    switch byte {
    case _ where byte.isSlash: self = mayBeEmpty ? .slash : .begun
    case UInt8(ascii: ":"): self = .refused
    default: self = .mixed(mayBeEmpty: false)
    }
  }

  /// After a section that may have been left out.
  mutating func merge(_ other: AddressStart) {
    switch (self, other) {
    case (let left, let right) where left == right: break
    case (.refused, _), (_, .refused): self = .refused
    case (.begun, _): self = other
    case (_, .begun): break
    case (.slash, _), (.host, _), (_, .slash), (_, .host): self = .host(isBegun: false)
    default: self = .mixed(mayBeEmpty: mayBeEmpty || other.mayBeEmpty)
    }
  }

  private var mayBeEmpty: Bool {
    switch self {
    case .open(let written): written.isEmpty
    case .mixed(let mayBeEmpty): mayBeEmpty
    default: false
    }
  }

  private static let mail = WrittenStart("mailto")
  private static let web = [WrittenStart("http"), WrittenStart("https")]
}

extension UInt8 {
  /// Browsers take either for one.
  fileprivate var isSlash: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") }
}

/// The first bytes of a value, packed into one number: no scheme that may be followed has more than seven, and longer
/// texts are all alike.
struct WrittenStart: Equatable {
  private var packed: UInt64 = 0

  init() {}

  init(_ text: StaticString) {
    self = text.withUTF8Buffer { $0.reduce(WrittenStart()) { $0.appending($1) } }
  }

  private init(packed: UInt64) {
    self.packed = packed
  }

  var isEmpty: Bool { packed == 0 }

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
