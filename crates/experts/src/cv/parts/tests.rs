use super::*;
use crate::cv::archive;
use crate::cv::inflate::tests::bare;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const DOCUMENT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>BODY</w:body></w:document>"#;

/// A document as Word writes it, packed, with these parts beside (or in the place of) the usual ones.
fn docx(body: &str, others: &[(&str, &[u8])]) -> Result<Kind, Refusal> {
    let document = DOCUMENT.replace("BODY", body);
    let mut parts: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", TYPES.as_bytes()), ("word/document.xml", document.as_bytes())];
    parts.retain(|(name, _)| !others.iter().any(|(other, _)| other == name));
    parts.extend(others);
    archive::look(&archive::tests::packed(&parts))
}

fn link(kind: &str, target: &str, mode: &str) -> String {
    let kind = format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}");
    format!(r#"<Relationships><Relationship Id="rId1" Type="{kind}" Target="{target}"{mode}/></Relationships>"#)
}

fn linked(part: &str, kind: &str, target: &str) -> Result<Kind, Refusal> {
    docx("<w:p/>", &[(part, link(kind, target, r#" TargetMode="External""#).as_bytes())])
}

#[test]
fn what_word_writes_is_taken() {
    let body = concat!(
        r#"<w:p><w:r><w:t>Amina Bello &amp; co</w:t></w:r><w:hyperlink r:id="rId1"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p>"#,
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>"#,
        r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
        r#"<w:drawing><a:blip r:embed="rId2"/></w:drawing><w:pict><v:imagedata r:id="rId3" o:title=""/></w:pict>"#,
    );
    let own = r#"<Relationships><Relationship Id="a" Type="http://x/styles" Target="styles.xml"/><Relationship Id="b" Type="http://x/image" Target="/word/media/a.png"/></Relationships>"#;
    let svg = b"<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/a.dtd\"><svg/>";
    assert_eq!(docx(body, &[]), Ok(Kind::Docx));
    assert_eq!(docx(body, &[("word/_rels/document.xml.rels", own.as_bytes())]), Ok(Kind::Docx));
    assert_eq!(docx(body, &[("word/media/a.svg", svg), ("word/media/b.png", b"\x89PNG"), ("word/theme/empty.xml", b"")]), Ok(Kind::Docx));
    for target in ["https://e.example/", "mailto:amina@example.org", "file:///C:/cv.docx"] {
        assert_eq!(linked("word/_rels/document.xml.rels", "hyperlink", target), Ok(Kind::Docx), "{target}");
    }
}

#[test]
fn a_template_may_lie_on_the_own_disk_only() {
    for own in [r"file:///C:\Users\amina\AppData\Roaming\Microsoft\Templates\Resume.dotx", "Normal.dotm", "file:///Users/amina/T.dotx"] {
        assert_eq!(linked("word/_rels/settings.xml.rels", "attachedTemplate", own), Ok(Kind::Docx), "{own}");
    }
    for away in [
        "https://e.example/a.dotm",
        r"\\e.example\a.dotm",
        "//e.example/a.dotm",
        r"file:///\\e.example\a.dotm",
        "file:////e.example/a.dotm",
        "file://e.example/a.dotm",
        r"file:///C:\\..\a.dotm",
        "file:///%5c%5ce.example/a.dotm",
        "..\\a.dotm",
    ] {
        assert_eq!(linked("word/_rels/settings.xml.rels", "attachedTemplate", away), Err(CV_OUTSIDE.into()), "{away}");
    }
}

#[test]
fn what_lies_elsewhere_is_not_fetched() {
    for (part, kind) in [
        ("word/_rels/document.xml.rels", "image"),
        ("word/_rels/document.xml.rels", "http://x/anything"),
        ("word/_rels/webSettings.xml.rels", "frame"),
        ("word/_rels/settings.xml.rels", "hyperlink"),
        ("_rels/.rels", "hyperlink"),
    ] {
        assert_eq!(linked(part, kind, "https://e.example/a"), Err(CV_OUTSIDE.into()), "{part} {kind}");
    }
    let spelled = link("image", "https://e.example/a", r#" TargetMode="&#69;xternal""#);
    let silent = link("image", "https://e.example/a", "");
    let wide: Vec<u8> = format!("\u{feff}{silent}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for rels in [spelled.as_bytes(), silent.as_bytes(), &wide] {
        assert_eq!(docx("<w:p/>", &[("word/_rels/header1.xml.rels", rels)]), Err(CV_OUTSIDE.into()));
    }
    for body in [r#"<a:blip r:link="rId1"/>"#, r#"<v:imagedata r:href="rId1"/>"#, r#"<v:fill src="http://e.example/a.png"/>"#] {
        assert_eq!(docx(body, &[]), Err(CV_OUTSIDE.into()), "{body}");
    }
    let field = r#"<w:hdr><w:fldSimple w:instr="INCLUDEPICTURE &quot;http://e.example&quot;"/></w:hdr>"#;
    assert_eq!(docx("<w:p/>", &[("word/header1.xml", field.as_bytes())]), Err(CV_OUTSIDE.into()));
    assert_eq!(docx("<w:p/>", &[("word/a.xml", b"<!DOCTYPE a SYSTEM 'http://e.example'><a/>")]), Err(CV_OUTSIDE.into()));
    assert_eq!(docx("<w:p/>", &[("word/a.svg", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'http://e.example'>]><a/>")]), Err(CV_OUTSIDE.into()));
}

#[test]
fn other_files_and_controls_are_refused() {
    for kind in ["oleObject", "package", "aFChunk", "subDocument"] {
        let rels = link(kind, "embeddings/a.bin", "");
        assert_eq!(docx("<w:p/>", &[("word/_rels/document.xml.rels", rels.as_bytes())]), Err(CV_INSIDE.into()), "{kind}");
    }
    for kind in ["control", "activeXControlBinary", "vbaProject"] {
        let rels = link(kind, "a.bin", "");
        assert_eq!(docx("<w:p/>", &[("word/_rels/document.xml.rels", rels.as_bytes())]), Err(CV_ACTIVE.into()), "{kind}");
    }
    for body in [r#"<w:altChunk r:id="a"/>"#, r#"<w:object><o:OLEObject Type="Embed"/></w:object>"#] {
        assert_eq!(docx(body, &[]), Err(CV_INSIDE.into()), "{body}");
    }
    for body in [r#"<w:control r:id="a"/>"#, r#"<wp15:webVideoPr embeddedHtml="x"/>"#, "<w:mailMerge/>"] {
        assert_eq!(docx(body, &[]), Err(CV_ACTIVE.into()), "{body}");
    }
    for start in FILES {
        assert_eq!(docx("<w:p/>", &[("word/media/image1.png", start)]), Err(CV_INSIDE.into()));
    }
    let typed = |old: &str, new: &str| docx("<w:p/>", &[("[Content_Types].xml", TYPES.replace(old, new).as_bytes())]);
    let main = "openxmlformats-officedocument.wordprocessingml.document.main";
    assert_eq!(typed(main, "ms-word.document.macroEnabled.main"), Err(CV_ACTIVE.into()));
    assert_eq!(typed("image/png", "application/vnd.ms-office.vbaProject"), Err(CV_ACTIVE.into()));
    assert_eq!(typed("image/png", "application/vnd.openxmlformats-officedocument.oleObject"), Err(CV_INSIDE.into()));
}

#[test]
fn a_part_is_what_it_holds_and_not_what_it_is_called() {
    let field = br#"<w:ftr><w:fldSimple w:instr="DDEAUTO c"/></w:ftr>"#;
    assert_eq!(docx("<w:p/>", &[("word/media/image1.png", field)]), Err(CV_ACTIVE.into()));
    assert_eq!(docx("<w:p/>", &[("word/styles.xml", b"\x4c\x6f\xa7\x94 in another alphabet")]), Err(CV_DAMAGED.into()));
    assert_eq!(docx("<w:p", &[]), Err(CV_DAMAGED.into()));
    let bomb = bare(&vec![b' '; 3 << 20]);
    let parts = [("[Content_Types].xml", TYPES.as_bytes().to_vec(), 0, TYPES.len()), ("word/document.xml", bomb, 8, 100)];
    assert!(archive::look(&archive::tests::made(&parts)).is_err(), "it says that it is small");
}

#[test]
fn an_open_document_runs_and_fetches_nothing() {
    let odt = |content: &str, manifest: &str| {
        let content = format!("<office:document-content>{content}</office:document-content>");
        let mime = b"application/vnd.oasis.opendocument.text".to_vec();
        archive::look(&archive::tests::made(&[
            ("mimetype", mime.clone(), 0, mime.len()),
            ("content.xml", bare(content.as_bytes()), 8, content.len()),
            ("META-INF/manifest.xml", bare(manifest.as_bytes()), 8, manifest.len()),
        ]))
    };
    for content in [
        r#"<office:scripts/><text:a xlink:href="https://e.example">x</text:a><draw:image xlink:href="Pictures/a.png"/>"#,
        r#"<draw:object xlink:href="./Object 1"/><meta:template xlink:href="file:///home/a/t.ott"/><text:p>macro: none</text:p>"#,
    ] {
        assert_eq!(odt(content, "<m/>"), Ok(Kind::Odt), "{content}");
    }
    for (content, expected) in [
        (r#"<script:event-listener xlink:href="a"/>"#, CV_ACTIVE),
        (r#"<text:a xlink:href="vnd.sun.star.script:a"/>"#, CV_ACTIVE),
        (r#"<text:dde-connection-decl office:dde-application="soffice"/>"#, CV_ACTIVE),
        (r#"<draw:object-ole xlink:href="./Object 1"/>"#, CV_INSIDE),
        (r#"<draw:image xlink:href="https://e.example/a.png"/>"#, CV_OUTSIDE),
        (r#"<draw:image xlink:href="\\e.example\a.png"/>"#, CV_OUTSIDE),
        (r#"<meta:template xlink:href="https://e.example/t.ott"/>"#, CV_OUTSIDE),
        (r#"<text:section-source xlink:href="../a.odt"/>"#, CV_OUTSIDE),
    ] {
        assert_eq!(odt(content, "<m/>"), Err(expected.into()), "{content}");
    }
    assert_eq!(odt("", "<manifest:encryption-data/>"), Err(CV_LOCKED.into()));
}
