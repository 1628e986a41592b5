/// What somebody asks a preview for.
struct PreviewRequest: Sendable {
  /// `GET`, `HEAD` and so on.
  var method = "GET"
  /// The header of that name; nil where there is none.
  var host: String?
  /// As it was sent, without its query.
  var target: String
  var query = ""
}

/// What a preview says to it.
struct PreviewAnswer: Sendable {
  enum Status: Int, Sendable {
    case done = 200
    case notUnderstood = 400
    case absent = 404
    case notAllowed = 405
    /// The request is for somebody else.
    case misdirected = 421
    case failed = 500
    /// There is no page yet that could be shown.
    case notYet = 503

    var words: String {
      switch self {
      case .done: "OK"
      case .notUnderstood: "Bad Request"
      case .absent: "Not Found"
      case .notAllowed: "Method Not Allowed"
      case .misdirected: "Misdirected Request"
      case .failed: "Internal Server Error"
      case .notYet: "Service Unavailable"
      }
    }
  }

  var status = Status.done
  var type: String
  var bytes: [UInt8]

  static func plain(_ status: Status, _ text: String) -> PreviewAnswer {
    PreviewAnswer(status: status, type: contentType(of: ".txt"), bytes: Array("\(text)\n".utf8))
  }
}

/// Answers requests to one preview.
struct PreviewAnswers: Sendable {
  let board: PreviewBoard
  let host: LoopbackHost

  func answer(to request: PreviewRequest) async -> PreviewAnswer {
    guard host.isNamed(by: request.host) else {
      return .plain(.misdirected, "This preview is only there for http://localhost:\(host.port)/.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .plain(.notAllowed, "A preview can only be read.")
    }
    if let own = PreviewFiles.file(request.target) { return own }
    if request.target == PreviewFiles.news { return await news(request.query) }
    return page(request.target)
  }

  /// Waits until there is something newer than what a page shows, for a while: a browser that has gone away cannot tell.
  private func news(_ query: String) async -> PreviewAnswer {
    let known = query.hasPrefix("after=") ? String(query.dropFirst("after=".count)) : ""
    await board.waitForNews(after: known)
    return PreviewAnswer(
      type: contentType(of: PreviewFiles.news), bytes: Array("fairleadNews(\"\(board.posted.version)\");\n".utf8))
  }

  private func page(_ target: String) -> PreviewAnswer {
    let posted = board.posted
    guard let site = posted.shown.site else { return PreviewPage.answer(.notYet, "There is no report yet", posted) }
    guard let path = sitePath(of: target) else { return PreviewPage.answer(.absent, "There is no such page", posted) }
    switch site.file(path) {
    case .bytes(let bytes):
      let isPage = path.hasSuffix(".html")
      return PreviewAnswer(
        type: contentType(of: path), bytes: isPage ? PreviewPage.completed(bytes, posted) : bytes)
    case .absent: return PreviewPage.answer(.absent, "There is no such page", posted)
    case .failed(let reason): return PreviewPage.answer(.failed, reason, posted)
    }
  }
}
