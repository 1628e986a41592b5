import Diagnostics

/// What the name of a file says of what is in it, as browsers want to be told.
func contentType(of path: String) -> String {
  let name = path.pathParts.last ?? ""
  guard let dot = name.lastIndex(of: ".") else { return unknownType }
  return types[name[name.index(after: dot)...].lowercased()] ?? unknownType
}

private let unknownType = "application/octet-stream"

private let types = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
  "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8",
  "json": "application/json", "xml": "application/xml", "ics": "text/calendar; charset=utf-8",
  "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
  "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "pdf": "application/pdf",
  "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
]
