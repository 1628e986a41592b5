internal import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a preview cannot be served: one sentence fragment, the most specific thing first, without a full stop.
package struct PreviewFailure: Error, Sendable {
  package var message: String

  package init(message: String) { self.message = message }
}

/// Serves what stands on a board to this machine, and to no other: on 127.0.0.1 and, where there is one, on ::1.
package struct PreviewServer: Sendable {
  package let port: UInt16
  private let sockets: [AsyncSocket]
  private let pool: any AsyncSocketPool
  private let answers: PreviewAnswers

  /// Tried first when nobody says which, so that open pages find a preview that was started again.
  private static let usualPort: UInt16 = 4747

  /// - Parameter port: nil for one that is free.
  package init(at port: UInt16?, showing board: PreviewBoard) async throws(PreviewFailure) {
    let sockets = try PreviewServer.listen(at: port)
    let pool = SocketPool.make(maxEvents: 64)
    do {
      guard case .ip4(_, let port)? = try sockets.first?.sockname() else {
        throw PreviewFailure(message: "there is no 127.0.0.1 here")
      }
      try await pool.prepare()
      self.port = port
      self.sockets = try sockets.map { try AsyncSocket(socket: $0, pool: pool) }
    } catch { throw PreviewFailure(message: "the preview cannot be served: \(words(for: error))") }
    self.pool = pool
    answers = PreviewAnswers(board: board, host: LoopbackHost(port: self.port))
  }

  /// Serves until the task is cancelled.
  package func run() async {
    await withDiscardingTaskGroup { group in
      group.addTask { do { try await pool.run() } catch {} }
      for socket in sockets { group.addTask { await accept(on: socket) } }
    }
  }

  private func accept(on socket: AsyncSocket) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          let connection = try await socket.accept()
          group.addTask { await PreviewConnection(socket: connection, answers: answers).serve() }
        } catch {
          // The other side has gone, or there is no descriptor just now.
          do { try await Task.sleep(for: .milliseconds(100)) } catch { return }
        }
      }
    }
  }

  private static func listen(at port: UInt16?) throws(PreviewFailure) -> [Socket] {
    if let port { return try listen(at: port) }
    for candidate in [usualPort, 0, 0, 0] {
      do throws(PreviewFailure) { return try listen(at: candidate) } catch { continue }
    }
    throw PreviewFailure(message: "no port of 127.0.0.1 is free; name one with --port")
  }

  private static func listen(at port: UInt16) throws(PreviewFailure) -> [Socket] {
    do {
      let first = try listening(AF_INET, at: loopback(port))
      guard case .ip4(_, let chosen) = try first.sockname() else { return [first] }
      do { return [first, try listening(AF_INET6, at: sockaddr_in6.loopback(port: chosen))] } catch {
        if meansNoIPv6(error) { return [first] }
        try first.close()
        throw error
      }
    } catch {
      let isTaken = code(of: error) == EADDRINUSE
      throw PreviewFailure(
        message: isTaken
          ? "port \(port) is in use; name another with --port" : "port \(port) cannot be used: \(words(for: error))")
    }
  }

  private static func listening(_ family: Int32, at address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: family)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      return socket
    } catch {
      try socket.close()
      throw error
    }
  }
}

private func loopback(_ port: UInt16) -> sockaddr_in {
  var address = sockaddr_in.inet(port: port)
  address.sin_addr = in_addr(s_addr: in_addr_t(0x7F00_0001).bigEndian)
  return address
}

private func meansNoIPv6(_ error: any Error) -> Bool {
  code(of: error).map { [EADDRNOTAVAIL, EAFNOSUPPORT, EPROTONOSUPPORT].contains($0) } ?? false
}

private func code(of error: any Error) -> Int32? {
  if case SocketError.failed(_, let code, _) = error { code } else { nil }
}

private func words(for error: any Error) -> String {
  if case SocketError.failed(_, _, let words) = error { words } else { "\(error)" }
}
