package import Record

extension Charter.Mode {
  /// As Team Topologies writes it.
  package var words: String {
    switch self {
    case .service: "X-as-a-Service"
    case .collaboration: "collaboration"
    case .facilitating: "facilitating"
    }
  }
}
