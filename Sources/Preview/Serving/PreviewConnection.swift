internal import FlyingSocks
internal import Foundation

/// One connection of a browser: a request and its answer after the other.
struct PreviewConnection {
  let socket: AsyncSocket
  let answers: PreviewAnswers

  /// What browsers send is far less.
  private static let longestHead = 32 << 10

  /// Until the other side ends it, or says what is no request.
  func serve() async {
    do { while try await serveNext() {} } catch {}
    do { try socket.close() } catch {}
  }

  /// False at the end. What comes before its answer to the former request is not asked for: browsers wait.
  private func serveNext() async throws -> Bool {
    var bytes: [UInt8] = []
    while true {
      if let end = endOfHead(bytes) {
        guard end == bytes.count, let head = RequestHead(bytes) else { break }
        let answer = await answers.answer(to: head.request)
        try await socket.write(Data(response(answer, to: head)))
        return head.keepsConnection
      }
      guard bytes.count < PreviewConnection.longestHead else { break }
      bytes += try await socket.read(atMost: 4096)
    }
    let answer = PreviewAnswer.plain(.notUnderstood, "This is no request that a preview understands.")
    try await socket.write(Data(response(answer, to: nil)))
    return false
  }

  private func endOfHead(_ bytes: [UInt8]) -> Int? {
    let end: [UInt8] = [13, 10, 13, 10]
    guard bytes.count >= end.count else { return nil }
    return (end.count...bytes.count).first { bytes[($0 - end.count)..<$0].elementsEqual(end) }
  }

  private func response(_ answer: PreviewAnswer, to head: RequestHead?) -> [UInt8] {
    let lines = [
      "HTTP/1.1 \(answer.status.rawValue) \(answer.status.words)", "Content-Type: \(answer.type)",
      "Content-Length: \(answer.bytes.count)", "Cache-Control: no-store",
      // Pages of other sites may not fetch it, not even as a script or an image.
      "Cross-Origin-Resource-Policy: same-origin", "X-Content-Type-Options: nosniff", "Allow: GET, HEAD",
      "Connection: \(head?.keepsConnection == true ? "keep-alive" : "close")", "", "",
    ]
    return Array(lines.joined(separator: "\r\n").utf8) + (head?.request.method == "HEAD" ? [] : answer.bytes)
  }
}
