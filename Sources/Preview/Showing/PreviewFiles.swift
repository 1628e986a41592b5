/// The files of a preview's own. Their folder begins with a dot, as that of no published page does.
enum PreviewFiles {
  static let script = "/.fairlead/preview.js"
  static let style = "/.fairlead/preview.css"
  /// A script that comes when there is news.
  static let news = "/.fairlead/news.js"

  /// Nil for what is none of them.
  static func file(_ target: String) -> PreviewAnswer? {
    switch target {
    case script: PreviewAnswer(type: contentType(of: script), bytes: Array(scriptText.utf8))
    case style: PreviewAnswer(type: contentType(of: style), bytes: Array(styleText.utf8))
    default: nil
    }
  }
}

/// News comes as a script because the policy of the pages allows nothing else. Nobody asks while the page is hidden: a
/// browser has six connections for all its tabs.
private let scriptText = """
  "use strict";
  (() => {
    const own = document.currentScript;
    let isAsking = false, isOver = false;

    window.fairleadNews = version => {
      if (version === own.dataset.version) return;
      isOver = true;
      location.reload();
    };

    const ask = () => {
      if (isAsking || isOver || document.hidden) return;
      isAsking = true;
      const script = document.createElement("script");
      const end = pause => {
        isAsking = false;
        script.remove();
        setTimeout(ask, pause);
      };
      script.src = "\(PreviewFiles.news)?after=" + own.dataset.version;
      script.onload = () => end(0);
      script.onerror = () => end(1000);
      document.head.append(script);
    };

    const bar = document.querySelector("fairlead-preview");
    const details = bar && bar.shadowRoot && bar.shadowRoot.querySelector("details");
    if (details) {
      const summary = details.querySelector("summary").textContent;
      const kept = JSON.parse(sessionStorage.getItem("fairlead-preview") || "{}");
      if (kept.summary === summary) details.open = kept.open;
      details.addEventListener("toggle", () =>
        sessionStorage.setItem("fairlead-preview", JSON.stringify({summary, open: details.open})));
    }

    document.addEventListener("visibilitychange", ask);
    addEventListener("pageshow", ask);
  })();

  """

private let styleText = """
  :host { display: block; height: 48px; color-scheme: light dark; }
  aside { position: fixed; inset: auto 0 0; z-index: 2147483647; font: 14px/1.4 system-ui, sans-serif; }
  details { max-height: 50vh; overflow: auto; color: #111; background: #fff; border-top: 3px solid #57606a; }
  details.error { border-color: #b3261e; }
  details.warning { border-color: #8a5a00; }
  summary { padding: 8px 16px; cursor: pointer; font-weight: 600; }
  ol { margin: 0; padding: 0 16px 8px; list-style: none; }
  p { margin: 0; padding: 0 16px 12px; }
  pre { margin: 0 0 8px; padding: 8px 12px; border-left: 3px solid #57606a; font: 13px/1.4 ui-monospace, monospace;
    white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4; }
  li.error pre { border-color: #b3261e; }
  li.warning pre { border-color: #8a5a00; }
  @media (prefers-color-scheme: dark) {
    details { color: #eee; background: #1c1c1e; }
    pre { background: #2a2a2d; }
    details.error, li.error pre { border-color: #f2786d; }
    details.warning, li.warning pre { border-color: #e0a84a; }
  }
  @media print { :host { display: none; } }
  body.plain { margin: 3rem auto; max-width: 40rem; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }

  """
