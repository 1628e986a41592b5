import Testing

@testable import Preview

struct RequestTests {
  @Test(arguments: ["localhost:4747", "LocalHost:4747", "127.0.0.1:4747", "[::1]:4747"])
  func `a request that names this machine and the port is answered`(host: String) {
    #expect(LoopbackHost(port: 4747).isNamed(by: host))
  }

  @Test(arguments: [
    nil, "", "localhost", "localhost:80", "127.0.0.2:4747", "::1:4747", "rebound.example:4747",
    "localhost.rebound.example:4747", "localhost:4747.rebound.example", "localhost:4747 ", "user@localhost:4747",
  ])
  func `a request that names another host or port is refused`(host: String?) {
    #expect(!LoopbackHost(port: 4747).isNamed(by: host))
  }

  @Test func `browsers leave out port 80`() {
    #expect(LoopbackHost(port: 80).isNamed(by: "localhost"))
  }

  @Test func `a folder stands for its index`() {
    #expect(sitePath(of: "/") == "index.html")
    #expect(sitePath(of: "/okrs/2026-Q4/") == "okrs/2026-Q4/index.html")
    #expect(sitePath(of: "/okrs/a.html") == "okrs/a.html")
  }

  @Test func `a path may be written in percent`() {
    #expect(sitePath(of: "/decisions/S%C3%A3o%20Br%c3%a1s.html") == "decisions/São Brás.html")
  }

  @Test(arguments: [
    "", "index.html", "http://localhost/index.html", "//etc/passwd", "/a//b", "/../etc/passwd", "/a/../b", "/./a",
    "/a/..",
    "/%2e%2e/etc/passwd", "/..%2Fetc/passwd", "/..%2F%CC%88a", "/%", "/%4", "/%zz", "/%00", "/a%00b", "/%ff",
  ])
  func `what leads out of the site, or is no path, is none`(target: String) {
    #expect(sitePath(of: target) == nil)
  }

  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a/B.HTML", "text/html; charset=utf-8"),
    ("a.css", "text/css; charset=utf-8"),
    ("calendar.ics", "text/calendar; charset=utf-8"), ("a.svg", "image/svg+xml"),
    ("a.unknown", "application/octet-stream"),
    ("folder.html/file", "application/octet-stream"), ("", "application/octet-stream"),
  ])
  func `the name of a file says its type`(path: String, type: String) {
    #expect(contentType(of: path) == type)
  }

  @Test func `a request is taken apart`() throws {
    let head = try #require(parsed("GET /okrs/?after=3&b HTTP/1.1\r\nHOST:  localhost:1\r\nAccept: */*\r\n"))
    #expect(head.request.method == "GET")
    #expect(head.request.target == "/okrs/")
    #expect(head.request.query == "after=3&b")
    #expect(head.request.host == "localhost:1")
    #expect(head.keepsConnection)
  }

  @Test(arguments: ["HTTP/1.0\r\n", "HTTP/1.1\r\nConnection: Close\r\n", "HTTP/1.1\r\nContent-Length: 3\r\n"])
  func `a connection ends where the next request would not be understood`(rest: String) throws {
    #expect(try #require(parsed("GET / \(rest)")).keepsConnection == false)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/2", "GET / x HTTP/1.1", "GET / HTTP/1.1\r\nno field",
    "GET / HTTP/1.1\r\nHost: localhost:1\r\nHost: rebound.example",
  ])
  func `what is no request, or names two hosts, is not understood`(text: String) {
    #expect(parsed(text) == nil)
  }

  private func parsed(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)) }
}
