"""Contents whose names and texts mean something to whatever reads the findings."""

ORGANIZATION = "organization: Quayside\nas_of: 2026-06-15\n"
NAMES = [
    "0001-%0A::error::x, y.md", "0002-a\r\nb.md", "0003-<img src=x onerror=alert(1)>.md", "0004-'\"`&amp;.md",
    "0005-\x1b[31mred\x07.md", "0006-[a](b) {0}.md", "0007-ünï‮cødé-😀.md", "0008-##[add-mask]x|y.md", "0009 a#b?c.md",
    "0010-\ufffe\uffff.md",
]


def decision(title, links):
    text = f"# {title}\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Context\n\n"
    return text + "".join(f"Sée 😀 [it]({link}) there.\n" for link in links)


def write(content, files):
    (content / "decisions").mkdir(parents=True)
    (content / "fairlead.yaml").write_text(ORGANIZATION, encoding="utf-8")
    for name, text in files.items():
        (content / name).write_bytes(text.encode())


def clean(content):
    write(content, {"decisions/0001-queue.md": decision("One queue", [])})


def a_few(content):
    """An error in each file, and a file in no folder, which is a warning."""
    links = ["%22]]>.md", "a:b,c.md", "%0D%0A::error::.md", "<i>.md", "&amp;.md"]
    files = {f"decisions/{name}": decision(name[:4] + " “<b>\\\"]]>&", [links[i % 5]]) for i, name in enumerate(NAMES)}
    files["%0A::add-mask::,.md"] = "# In no folder\n"
    files["decisions/0011-twice.md"] = decision("Twice", ["no.md", "no.md", "nowhere.md"])
    write(content, files)


def many(content):
    """More than twenty in a file, more than ten of a kind, and more than 5,000 in all."""
    files = {f"decisions/{i:04}-many.md": decision(f"No. {i}", [f"{j}.md" for j in range(22)]) for i in range(1, 261)}
    files |= {f"notes-{i}.md": "# In no folder\n" for i in range(15)}
    write(content, files)


CONTENTS = {"clean": clean, "few": a_few, "many": many}
