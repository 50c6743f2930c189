"""Word documents as Word writes them, as far as a page needs."""

from io import BytesIO
from zipfile import ZipFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARTS = {
    "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType=
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
    "_rels/.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type=
"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
Target="word/document.xml"/></Relationships>""",
    "word/styles.xml": f"""<w:styles {W}><w:style w:type="paragraph" w:styleId="Heading1">
<w:name w:val="heading 1"/></w:style></w:styles>""",
    "word/_rels/document.xml.rels": """<Relationships xmlns=
"http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type=
"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="n" Type=
"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
Target="numbering.xml"/></Relationships>""",
    "word/numbering.xml": f"""<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">
<w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>
</w:num></w:numbering>""",
}
HEADING = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
BULLET = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ["".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word_document(*blocks: str) -> bytes:
    body = f"<w:document {W}><w:body>{''.join(blocks)}</w:body></w:document>"
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, part in {**PARTS, "word/document.xml": body}.items():
            archive.writestr(name, part)
    return file.getvalue()
