use super::*;
use crate::cv::inflate::tests::wrapped;

/// A PDF of these objects. No table of contents: none is read.
fn pdf(objects: &[&str]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    for (n, object) in objects.iter().enumerate() {
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", n + 1).as_bytes());
    }
    out.extend(b"trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
    out
}

fn says(objects: &[&str]) -> Result<Kind, Refusal> {
    look(&pdf(objects))
}

/// A PDF with an object stream; `object` is put at number 9.
fn hidden(object: &str, keys: &str, pack: impl Fn(&[u8]) -> Vec<u8>) -> Result<Kind, Refusal> {
    let list = "9 0 ";
    let data = pack(format!("{list}{object}").as_bytes());
    let mut out = pdf(&["<< /Type /Catalog >>"]);
    out.extend(format!("5 0 obj\n<< {keys} /N 1 /First {} /Length {} >>\nstream\r\n", list.len(), data.len()).as_bytes());
    out.extend(data);
    out.extend(b"\nendstream\nendobj\n%%EOF\n");
    look(&out)
}

#[test]
fn what_ordinary_programs_write_is_taken() {
    let forms: &[&[&str]] = &[
        // Word
        &[
            "<</Type/Catalog/Pages 2 0 R/Lang(en)/StructTreeRoot 15 0 R/MarkInfo<</Marked true>>/Metadata 27 0 R/ViewerPreferences 28 0 R>>",
            "<</Type/Annot/Subtype/Link/Rect[ 1 2 3 4]/BS<</W 0>>/F 4/A<</Type/Action/S/URI/URI(https://e.example/JavaScript) >>/StructParent 1>>",
            "<</Type/StructTreeRoot/RoleMap<</Footnote/Note/Launch/P>>/K[16 0 R]>>",
            "<</P 1 0 R/S/P/Type/StructElem/K[ 0] /Pg 3 0 R>>",
        ],
        // LibreOffice
        &[
            "<</Type/Catalog/Pages 2 0 R\n/OpenAction[1 0 R /XYZ null null 0]\n/ViewerPreferences<</DisplayDocTitle true\n>>\n/Lang(nl-NL)\n>>",
        ],
        // LaTeX
        &[
            "<< /Type /Catalog /Pages 2 0 R /Names 3 0 R /OpenAction 4 0 R /PageMode/UseOutlines >>",
            "<< /Dests 7 0 R >>",
            "<< /Limits [(Doc-Start)(section.1)] /Names [(Doc-Start) 5 0 R] >>",
            "<< /S /GoTo /D [5 0 R /Fit ] >>",
            "<< /Type /Annot /Subtype /Link /Border[0 0 0]/A << /S /GoTo /D (section.1) >> >>",
        ],
        // a form without scripts, a signature field, buttons with states
        &[
            "<< /Type /Catalog /AcroForm << /Fields [2 0 R] /DA (/Helv 0 Tf 0 g) /DR << /Font << /Helv 3 0 R /AA 3 0 R >> >> >> >>",
            "<< /FT /Btn /T (skill) /AP << /N << /JS 4 0 R /Off 5 0 R >> >> /AS /JS >>",
        ],
        // letters of a Type 3 font, names of colours, pictures
        &["<< /Type /Font /Subtype /Type3 /CharProcs << /AA 2 0 R /JS 3 0 R >> /Encoding << /Differences [0 /AA /JS] >> >>"],
        &["<< /XObject << /JS 2 0 R >> /ExtGState << /AA 3 0 R >> >>"],
        &["<< /Title (about /JavaScript \\( and << /Launch) /Producer <2f4a53> >>"],
        &["<< /OpenAction null >>", "null", "(text)", "[/DeviceRGB]", "12", "-1.5", "true"],
        &["<< /OpenAction << /S /GoTo /D [3 0 R /Fit] >> >>"],
        &["<< /Type /Page /Contents 2 0 R >>", "<< /Length 30 >>\nstream\nBT /F1 12 Tf (JS /JS /AA) Tj ET\nendstream"],
    ];
    for objects in forms {
        assert_eq!(says(objects), Ok(Kind::Pdf), "{objects:?}");
        for object in *objects {
            if !object.contains("stream") && !object.contains("/OpenAction 4") {
                assert_eq!(hidden(object, "/Type /ObjStm /Filter /FlateDecode", wrapped), Ok(Kind::Pdf), "{object}");
            }
        }
    }
}

#[test]
fn what_runs_or_sends_is_refused() {
    let active = [
        "<< /S /JavaScript /JS (app.alert(1)) >>",
        "<< /S/Java#53cript >>",
        "<< /S /#4a#61vaScript >>",
        "<< /#4AS (x) >>",
        "<< /S /Launch /F (cmd.exe) >>",
        "<< /Type /Page /AA << /O << /S /URI >> >> >>",
        "<< /S /SubmitForm /F << /FS /URL /F (https://e.example) >> >>",
        "<< /S /ImportData /F (a.fdf) >>",
        "<< /AcroForm << /XFA [(form) 3 0 R] >> >>",
        "<< /Subtype /RichMedia >>",
        "<< /Subtype /Movie >>",
        "<< /Names << /JavaScript 3 0 R >> >>",
        "<< /OpenAction << /S /URI /URI (https://e.example) >> >>",
        "<< /OpenAction << /S /Named /N /Print >> >>",
        "<< /OpenAction << /S /GoTo /D [1 0 R /Fit] /Next << /S /URI /URI (a) >> >> >>",
        "[ << /A [ << /S /Launch >> ] >> ]",
        "/JavaScript",
        "<< /Kids [ /a << /Font 3 0 R /Next << /JS 4 0 R >> >> ] >>",
    ];
    for object in active {
        assert_eq!(says(&[object]), Err(CV_ACTIVE.into()), "{object}");
        assert_eq!(hidden(object, "/Type /ObjStm /Filter /FlateDecode", wrapped), Err(CV_ACTIVE.into()), "{object}");
    }
    for action in ["<< /S /URI /URI (a) >>", "2 0 R", "5"] {
        assert_eq!(says(&["<< /OpenAction 2 0 R >>", action]), Err(CV_ACTIVE.into()), "{action}");
    }
    assert_eq!(says(&["<< /OpenAction 7 0 R >>"]), Err(CV_ACTIVE.into()), "it may stand where we do not see it");
    for object in ["<< /S /GoToR /F (\\\\e.example\\a.pdf) /D [0 /Fit] >>", "<< /S /GoTo#45 /D [0 /Fit] >>"] {
        assert_eq!(says(&[object]), Err(CV_OUTSIDE.into()), "{object}");
    }
    let trailer = b"%PDF-1.7\ntrailer << /Root << /OpenAction << /S /Launch >> >> >>\n%%EOF";
    assert_eq!(look(trailer), Err(CV_ACTIVE.into()));
}

#[test]
fn objects_are_found_wherever_a_reader_would() {
    let bad = "<< /S /Launch >>";
    for object in [
        format!("(a string) endobj ( 7 0 obj {bad} endobj"),
        format!("<< /Length 99 >>\nstream\n7 0 obj {bad} endobj\nendstream"),
        format!("null endobj % 7 0 obj {bad}"),
        format!("null endobj 7%x\n0%y\nobj%z\n{bad}"),
        format!("null endobj 7 0obj{bad}"),
        format!("null endobj 007\x000\x0cobj{bad}"),
    ] {
        assert_eq!(says(&[&object]), Err(CV_ACTIVE.into()), "{object}");
    }
}

#[test]
fn object_streams_are_looked_into_or_refused() {
    let flate = "/Type /ObjStm /Filter /FlateDecode";
    let bad = "<< /S /JavaScript >>";
    for keys in [flate, "/Filter [ /FlateDecode ]", "/Type/Obj#53tm /Filter/Flate#44ecode /DecodeParms [null]"] {
        assert_eq!(hidden(bad, keys, wrapped), Err(CV_ACTIVE.into()), "{keys}");
    }
    assert_eq!(hidden(bad, "/Type /ObjStm", <[u8]>::to_vec), Err(CV_ACTIVE.into()));
    for keys in [
        "/Filter /LZWDecode",
        "/Filter [/ASCIIHexDecode /FlateDecode]",
        "/Filter 7 0 R",
        "/Filter /FlateDecode /Filter /LZWDecode",
        "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>",
        "/Filter /FlateDecode /DecodeParms 7 0 R",
    ] {
        assert_eq!(hidden("<< >>", keys, wrapped), Err(CV_LOCKED.into()), "{keys}");
    }
    assert_eq!(says(&["<< /Type /ObjStm /N 1 /First 7 0 R >>\nstream\n\nendstream"]), Err(CV_LOCKED.into()));
    assert_eq!(hidden("<< >>", flate, |_| b"nothing packed".to_vec()), Err(CV_DAMAGED.into()));
    assert_eq!(hidden("<< >>", flate, |_| wrapped(&vec![b' '; 4 << 20])), Err(CV_BOMB.into()));
    let inside = "9 0 (a string 8 0 obj << /S /Launch >> )";
    assert_eq!(says(&[&format!("<< /Type /ObjStm /First 99 >>\nstream\n{inside}\nendstream")]), Err(CV_ACTIVE.into()));
}

#[test]
fn what_is_locked_or_lies_elsewhere_is_refused() {
    let locked = b"%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>\n%%EOF";
    assert_eq!(look(locked), Err(CV_LOCKED.into()));
    assert_eq!(says(&["<< /Type /XRef /Encrypt 5 0 R /W [1 2 1] >>\nstream\nx\nendstream"]), Err(CV_LOCKED.into()));
    let late = "<< /Type /ObjStm /First 4 /Filter /FlateDecode >>\nstream\nno zlib\nendstream";
    assert_eq!(says(&[late, "<< /Type /XRef /Encrypt 5 0 R >>"]), Err(CV_LOCKED.into()), "it is locked, not damaged");
    assert_eq!(says(&["<< /Length 0 /F (\\\\\\\\e.example\\\\a) >>\nstream\n\nendstream"]), Err(CV_OUTSIDE.into()));
    assert_eq!(look(b"%PDF-1.7\n1 0 obj << /A"), Err(CV_DAMAGED.into()));
    assert_eq!(says(&["<< /A"]), Err(CV_DAMAGED.into()));
}

#[test]
fn of_files_inside_only_the_data_of_europass_are_taken() {
    let carry = |names: &str, keys: &str, content: &[u8]| {
        let catalog = "<< /AF [2 0 R] /Names << /EmbeddedFiles << /Names [(attachment.xml) 2 0 R] >> >> >>";
        let mut out = pdf(&[catalog, &format!("<< /Type /Filespec /EF << /F 7 0 R >> {names} >>")]);
        out.extend(format!("7 0 obj << /Type /EmbeddedFile /Length 3 {keys} >>\nstream\n").as_bytes());
        out.extend(content);
        out.extend(b"\nendstream\nendobj\n%%EOF");
        look(&out)
    };
    let xml = b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Candidate/>";
    let flate = "/Filter /FlateDecode";
    assert_eq!(carry("/F (attachment.xml) /UF <FEFF0061002E0058004D004C>", flate, &wrapped(xml)), Ok(Kind::Pdf));
    assert_eq!(carry("/F (a.xml)", "", xml), Ok(Kind::Pdf));
    let refused = Err(CV_INSIDE.into());
    assert_eq!(carry("/F (a.exe)", "", xml), refused);
    assert_eq!(carry("/F (a.xml) /UF (a.hta)", "", xml), refused);
    assert_eq!(carry("", "", xml), refused);
    assert_eq!(carry("/F (a.xml) /RF << >>", "", xml), refused);
    assert_eq!(carry("/F (a.xml)", "", b"MZ"), refused);
    assert_eq!(carry("/F (a.xml)", flate, &wrapped(b"<html><script>1</script></html>")), refused);
    assert_eq!(carry("/F (a.xml)", "/Filter /LZWDecode", xml), refused);
    assert_eq!(says(&["<< /EF 3 0 R /F (a.xml) >>"]), refused);
    assert_eq!(says(&["<< /EF << /F 3 0 R >> /F (a.xml) >>"]), refused, "it is not there");
}

#[test]
fn what_overlaps_without_end_is_refused_in_time() {
    let open = "1 0 obj [".repeat(200_000);
    assert_eq!(look(format!("%PDF-1.7\n{open}\n%%EOF").as_bytes()), Err(CV_DAMAGED.into()));
    let texts = format!("%PDF-1.7\n{}{}\n%%EOF", "1 0 obj(".repeat(100_000), ")".repeat(100_000));
    assert_eq!(look(texts.as_bytes()), Err(CV_BOMB.into()));
    let comments = format!("%PDF-1.7\n{}\n%%EOF", "1%".repeat(500_000));
    assert_eq!(look(comments.as_bytes()), Err(CV_BOMB.into()));
}

#[test]
fn a_bent_document_never_panics() {
    let whole = pdf(&["<< /OpenAction [3 0 R /Fit] /A (b) /C <2f> >>", "<< /Type /ObjStm /N 1 /First 4 >>\nstream\n9 0 << >>\nendstream"]);
    assert_eq!(look(&whole), Ok(Kind::Pdf));
    for place in 0..whole.len() {
        for mask in [0xff, 0x01, 0x20] {
            let mut bent = whole.clone();
            bent[place] ^= mask;
            let _ = look(&bent);
        }
        let _ = look(&[&whole[..place], b"%%EOF"].concat());
    }
}
