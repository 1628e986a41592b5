import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits until somebody wants the program to end: with Ctrl-C, by closing the terminal, or with 'kill'.
func endingSignal() async {
  let (signals, continuation) = AsyncStream<Void>.makeStream()
  let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
    // What is ignored does not end the process by itself, and is told to the source all the same.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { continuation.yield() }
    source.resume()
    return source
  }
  for await _ in signals { break }
  for source in sources { source.cancel() }
}
