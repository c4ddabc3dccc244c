"""The same report by other writers: `peers.py PEER DOC.json OUT.pdf ROUNDS`.

Prints one line of JSON: milliseconds of each round (the first one includes what the writer loads), peak memory, bytes.
Each peer gets the same blocks, the same fonts and a layout in its own idiom, with its own means for tags and archive.
"""

import json
import resource
import sys
import time
from html import escape
from pathlib import Path

FONTS = Path(__file__).resolve().parents[3] / "assets/fonts"
SYMBOL = {"delivered": "✓", "partly": "½", "overdue": "!", "planned": "·", "cancelled": "–", "rescheduled": "↷"}
FILL = {"delivered": "#0B4F8A", "partly": "#97C2E8", "overdue": "#FFF1DC", "cancelled": "#E3E8EE"}
COVERAGE = ["#FFFFFF", "#CFE3F5", "#97C2E8", "#5A9AD0", "#1F639C", "#0B3C66"]


def plain(text):
    return "".join(span["text"] for span in text)


def mark(cell):
    """Symbol and fill of a strip's cell."""
    if cell["kind"] == "status":
        return SYMBOL[cell["status"]], FILL.get(cell["status"], "#FFFFFF")
    if cell["kind"] == "share":
        part, whole = cell["share"]["part"], cell["share"]["whole"]
        return cell["text"], COVERAGE[min(5, -(-part * 4 // whole) if part < whole else 5)]
    return "", "#FFFFFF"


def fraction(share):
    return min(1.0, share["part"] / share["whole"]) if share and share["whole"] else 0.0


# --- WeasyPrint: HTML and CSS ----------------------------------------------------------------------------------------

CSS = """
@font-face { font-family: N; src: url(file://%(fonts)s/NotoSans-Regular.ttf); }
@font-face { font-family: N; font-weight: bold; src: url(file://%(fonts)s/NotoSans-Bold.ttf); }
@page { size: A4; margin: 18mm; @top-left { content: string(head); font: 8pt N; }
  @bottom-left { content: "%(imprint)s"; font: 8pt N; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt N; } }
body { font: 9.5pt/13.5pt N; color: #1B2430; } h1 { font-size: 22pt; string-set: head content(); } h2 { font-size: 13pt; color: #0B4F8A; }
table { border-collapse: collapse; width: 100%%; font-size: 9pt; } caption { font-weight: bold; text-align: left; }
th, td { text-align: left; padding: 2.5pt 5pt; border-bottom: 0.4pt solid #CDD5DE; } thead th { border-bottom: 0.9pt solid; }
td.n { text-align: right; } td.m { text-align: center; border: 1pt solid white; padding: 1pt; } td.d { color: white; }
.track { display: inline-block; width: 90pt; height: 5pt; border: 0.5pt solid #7A8696; } .bar { background: #0B4F8A; height: 5pt; }
.tiles { display: flex; } .tiles div { flex: 1; } .value { font-size: 22pt; font-weight: bold; color: #0B4F8A; }
"""


def bar_html(share):
    return f'<span class="track"><div class="bar" style="width:{fraction(share) * 100:.1f}%"></div></span>' if share else ""


def block_html(block):
    kind = block["kind"]
    if kind == "heading":
        return f"<h2>{escape(block['text'])}</h2>"
    if kind in ("paragraph", "note"):
        return f"<p>{escape(plain(block['text']))}</p>"
    if kind == "highlights":
        return "<ul>" + "".join(f"<li><b>{escape(i['label'])}</b> {escape(plain(i['text']))}</li>" for i in block["items"]) + "</ul>"
    if kind == "list":
        return "<ol>" + "".join(f"<li>{escape(plain(i))}</li>" for i in block["items"]) + "</ol>"
    if kind == "tiles":
        tiles = "".join(
            f'<div><p>{escape(t["label"])}</p><p class="value">{escape(t["value"])}</p>{bar_html(t["gauge"] and t["gauge"]["share"])}<p>{escape(t["detail"])}</p></div>'
            for t in block["tiles"]
        )
        return f'<div class="tiles">{tiles}</div>'
    if kind == "table":
        head = "".join(f'<th scope="col">{escape(c["head"])}</th>' for c in block["columns"])
        rows = "".join(
            "<tr>" + "".join(
                f'<th scope="row">{escape(c["text"])}</th>' if i == 0
                else f'<td{" class=n" if block["columns"][i]["align"] == "end" else ""}>{escape(c["text"])} {bar_html(c["bar"])}</td>'
                for i, c in enumerate(row["cells"])) + "</tr>"
            for row in block["rows"]
        )
    else:
        heads = [block["row_head"]] + [s["head"] for s in block["steps"]] + block["tail_heads"]
        head = "".join(f'<th scope="col">{escape(h)}</th>' for h in heads)
        rows = ""
        for row in block["rows"]:
            cells = "".join(
                f'<td class="m{" d" if fill in ("#0B4F8A", "#1F639C", "#0B3C66") else ""}" style="background:{fill}">{symbol}</td>'
                for symbol, fill in map(mark, row["marks"]))
            cells += "".join(f'<td class="n">{escape(t)}</td>' for t in row["tail"])
            rows += f'<tr><th scope="row">{escape(row["name"])}</th>{cells}</tr>'
    return f"<table><caption>{escape(block['caption'])}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def weasyprint(doc, out, variant="pdf/ua-1"):
    from weasyprint import HTML

    css = CSS % {"fonts": FONTS, "imprint": doc["imprint"]}
    body = "".join(map(block_html, doc["blocks"]))
    html = f'<html lang="{doc["lang"]}"><head><title>{escape(doc["title"])}</title><style>{css}</style></head><body><h1>{escape(doc["title"])}</h1><p>{escape(" · ".join(doc["scope"]))}</p>{body}</body></html>'
    HTML(string=html).write_pdf(out, pdf_variant=variant)


# --- Typst: a template that reads the same JSON ----------------------------------------------------------------------

TEMPLATE = r"""
#let doc = json(bytes(sys.inputs.doc))
#set document(title: doc.title, author: doc.author)
#set text(font: "Noto Sans", size: 9.5pt, lang: doc.lang, fill: rgb("#1B2430"))
#set page(paper: "a4", margin: 18mm, header: text(8pt, (doc.title, ..doc.scope).join(" · ")),
  footer: text(8pt)[#doc.imprint #h(1fr) #context counter(page).display("1 / 1", both: true)])
#show heading: set text(fill: rgb("#0B4F8A"))
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#set table(stroke: (bottom: 0.4pt + rgb("#CDD5DE")), inset: (x: 4pt, y: 3pt))
#let plain(t) = t.map(s => s.text).join("")
#let part(s) = if s == none or s.whole == 0 { 0 } else { calc.min(1, s.part / s.whole) }
#let bar(s) = if s != none { box(width: 90pt, height: 5pt, stroke: 0.5pt + rgb("#7A8696"), place(rect(width: part(s) * 100%, height: 5pt, fill: rgb("#0B4F8A")))) }
#let symbols = (delivered: "✓", partly: "½", overdue: "!", planned: "·", cancelled: "–", rescheduled: "↷")
#let fills = (delivered: "#0B4F8A", partly: "#97C2E8", overdue: "#FFF1DC", cancelled: "#E3E8EE")
#let coverage = ("#FFFFFF", "#CFE3F5", "#97C2E8", "#5A9AD0", "#1F639C", "#0B3C66")
#let cell(m) = if m.kind == "status" {
    table.cell(fill: rgb(fills.at(m.status, default: "#FFFFFF")), align: center,
      text(fill: if m.status == "delivered" { white } else { black }, symbols.at(m.status)))
  } else if m.kind == "share" {
    let n = if m.share.part >= m.share.whole { 5 } else { calc.min(4, calc.ceil(m.share.part * 4 / m.share.whole)) }
    table.cell(fill: rgb(coverage.at(n)), align: center, text(fill: if n > 3 { white } else { black }, m.text))
  } else { [] }
= #doc.title
#doc.scope.join(" · ")
#for b in doc.blocks {
  if b.kind == "heading" [== #b.text]
  else if b.kind == "paragraph" or b.kind == "note" [#par(plain(b.text))]
  else if b.kind == "highlights" { list(..b.items.map(i => [*#i.label* #plain(i.text)])) }
  else if b.kind == "list" { enum(..b.items.map(i => plain(i))) }
  else if b.kind == "tiles" { grid(columns: (1fr,) * 4, gutter: 12pt, ..b.tiles.map(t => [*#t.label* \ #text(22pt, weight: "bold", t.value) \ #if t.gauge != none { bar(t.gauge.share) } \ #t.detail])) }
  else if b.kind == "table" {
    figure(caption: b.caption, kind: table, supplement: none, numbering: none, table(columns: b.columns.map(c => if c.grow > 0 { 1fr } else { auto }),
      align: (x, y) => if b.columns.at(x).align == "end" { right } else { left },
      table.header(..b.columns.map(c => strong(c.head))),
      ..b.rows.map(r => r.cells.map(c => [#c.text #bar(c.bar)])).flatten()))
  } else if b.kind == "strip" {
    figure(caption: b.caption, kind: table, supplement: none, numbering: none, table(columns: (auto,) + (1fr,) * b.steps.len() + (auto,) * b.tail_heads.len(),
      table.header(strong(b.row_head), ..b.steps.map(s => strong(s.head)), ..b.tail_heads.map(strong)),
      ..b.rows.map(r => (r.name, ..r.marks.map(cell), ..r.tail)).flatten()))
  }
}
"""


def typst(doc, out, standards=("ua-1", "a-2a")):
    import typst as engine

    Path(out).write_bytes(
        engine.compile(TEMPLATE.encode(), font_paths=[str(FONTS)], ignore_system_fonts=True,
                       sys_inputs={"doc": json.dumps(doc)}, pdf_standards=list(standards)))


# --- ReportLab: flowables; it writes no tags --------------------------------------------------------------------------

def reportlab(doc, out):
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

    if "N" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("N", FONTS / "NotoSans-Regular.ttf"))
        pdfmetrics.registerFont(TTFont("NB", FONTS / "NotoSans-Bold.ttf"))
    body = ParagraphStyle("body", fontName="N", fontSize=9.5, leading=13.5)
    heads = [ParagraphStyle(f"h{n}", fontName="NB", fontSize=size, leading=size * 1.3, spaceBefore=12) for n, size in ((1, 22), (2, 13))]
    small = ParagraphStyle("small", fontName="NB", fontSize=9.5, leading=13)

    class Bar(Flowable):
        def __init__(self, share):
            super().__init__()
            self.share, self.width, self.height = share, 90, 5

        def draw(self):
            self.canv.rect(0, 0, self.width, 5)
            self.canv.setFillColor(colors.HexColor("#0B4F8A"))
            self.canv.rect(0, 0, self.width * fraction(self.share), 5, fill=1, stroke=0)

    base = [("FONT", (0, 0), (-1, -1), "N", 9), ("FONT", (0, 0), (-1, 0), "NB", 8.25), ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.HexColor("#CDD5DE")),
            ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
    story = [Paragraph(escape(doc["title"]), heads[0]), Paragraph(escape(" · ".join(doc["scope"])), body)]
    for block in doc["blocks"]:
        kind = block["kind"]
        if kind == "heading":
            story.append(Paragraph(escape(block["text"]), heads[1]))
        elif kind in ("paragraph", "note"):
            story.append(Paragraph(escape(plain(block["text"])), body))
        elif kind == "highlights":
            story += [Paragraph(f"<b>{escape(i['label'])}</b> {escape(plain(i['text']))}", body) for i in block["items"]]
        elif kind == "list":
            story += [Paragraph(f"{n}. {escape(plain(i))}", body) for n, i in enumerate(block["items"], 1)]
        elif kind == "tiles":
            story.append(Table([[[Paragraph(escape(t["label"]), small), Paragraph(escape(t["value"]), heads[0]),
                                  *([Bar(t["gauge"]["share"])] if t["gauge"] else []), Paragraph(escape(t["detail"]), body)] for t in block["tiles"]]]))
        elif kind == "table":
            rows = [[c["head"] for c in block["columns"]]]
            rows += [[[Paragraph(escape(c["text"]), body), Bar(c["bar"])] if c["bar"] else c["text"] for c in row["cells"]] for row in block["rows"]]
            story += [Paragraph(escape(block["caption"]), small), Table(rows, repeatRows=1, style=base)]
        elif kind == "strip":
            rows = [[block["row_head"], *(s["head"] for s in block["steps"]), *block["tail_heads"]]]
            style = list(base)
            for y, row in enumerate(block["rows"], 1):
                marks = list(map(mark, row["marks"]))
                rows.append([row["name"], *(m[0] for m in marks), *row["tail"]])
                for x, (_, fill) in enumerate(marks, 1):
                    style.append(("BACKGROUND", (x, y), (x, y), colors.HexColor(fill)))
                    if fill in ("#0B4F8A", "#1F639C", "#0B3C66"):
                        style.append(("TEXTCOLOR", (x, y), (x, y), colors.white))
            count = len(block["steps"])
            story += [Paragraph(escape(block["caption"]), small),
                      Table(rows, repeatRows=1, style=style, colWidths=[60] + [300 / count] * count + [60] * len(block["tail_heads"]))]
        story.append(Spacer(1, 8))

    def furnish(canvas, template):
        canvas.setFont("N", 8)
        canvas.drawString(18 * mm, 10 * mm, doc["imprint"])
        canvas.drawRightString(A4[0] - 18 * mm, 10 * mm, str(template.page))

    SimpleDocTemplate(out, pagesize=A4, margins=18 * mm, title=doc["title"], author=doc["author"], lang=doc["lang"]).build(
        story, onFirstPage=furnish, onLaterPages=furnish)


PEERS = {"typst": typst, "reportlab": reportlab, "weasyprint": weasyprint}


def main():
    peer, source, out, rounds = sys.argv[1:5]
    doc = json.loads(Path(source).read_text())
    times = []
    for _ in range(int(rounds)):
        start = time.perf_counter()
        PEERS[peer](doc, out)
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"ms": times, "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "bytes": Path(out).stat().st_size}))


if __name__ == "__main__":
    main()
