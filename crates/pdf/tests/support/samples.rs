//! Documents as the slices would ask for them, in English, Dutch and Arabic.

use pdf::Document;
use serde_json::{Value, json};

pub const LETTER: &str = include_str!("../letter.typ");
pub const CERTIFICATE: &str = include_str!("../certificate.typ");

pub fn document<'a>(template: &'a str, title: &'a str, lang: &'a str, data: Value) -> Document<'a> {
    Document { template, data, title, lang, date: (2026, 3, 12) }
}

pub fn letter_en() -> Value {
    json!({
        "frame": {
            "programme": "Connecting Diaspora for Development", "reference": "CD4D-2026-0147",
            "from": "Netherlands", "to": "Somalia", "hue": "#0b7285",
            "stops": [
                { "name": "Asked", "state": "done", "note": "8 January" },
                { "name": "Matched", "state": "done", "note": "2 February" },
                { "name": "Agreed", "state": "now", "note": "Waiting for the ministry" },
                { "name": "Started", "state": "next", "note": "1 April" },
                { "name": "Reported", "state": "next", "note": "30 June" },
            ],
            "words": { "page": "Page", "of": "of" },
        },
        "to": ["Ministry of Health", "Department of Human Resources", "Mogadishu"],
        "facts": [
            ["Reference", "CD4D-2026-0147"], ["Date", "12 March 2026"],
            ["Assignment", "Midwifery teaching at the regional hospital"], ["Professional", "Hodan Zoë Warsame"],
            ["Period", "1 April to 30 June 2026, 12 weeks"],
        ],
        "opening": "Dear Director,\n\nWe agreed on 2 February that Ms Warsame will teach the staff of the maternity ward. This letter sets out what \
            each of us brings, what it costs and who pays, and how we will know that it worked.\n\nPlease read it with the colleagues whom it \
            concerns. It takes effect when both of us have signed it.",
        "tasks": {
            "title": "What will be done",
            "head": ["Task", "When", "Cost"],
            "rows": [
                ["Train twelve midwives in emergency obstetric care", "April", "€3,200.00"],
                ["Write the ward's protocol for haemorrhage with the head of the ward, and try it out for four weeks", "May", "€1,450.00"],
                ["Coach the two future trainers", "May and June", "€2,100.00"],
            ],
            "total": ["Together", "", "€6,750.00"],
        },
        "notice": "The programme pays the journey, the insurance and an allowance. The host pays nothing to Ms Warsame and asks no work of her that is not in this letter.",
        "promises": {
            "title": "What each of us promises",
            "items": [
                "The host names a colleague who works beside Ms Warsame and takes over when she leaves.",
                "The programme answers a question of the host within two working days.",
                "Either of us may end the assignment in writing, with a reason, two weeks ahead.",
            ],
        },
        "passages": [{ "lang": "ar", "text": "تبدأ المهمة في الأول من أبريل، ونُبلِغكم فورًا إذا تغيّر أي شيء." }],
        "signers": [
            { "party": "For the Ministry of Health" },
            { "party": "For the programme", "name": "Marijke de Vries", "role": "Programme manager", "date": "The Hague, 12 March 2026",
              "signed": "Signed electronically on 12 March 2026 at 14:02" },
        ],
        "words": { "signature": "Signature", "name": "Name", "role": "Position", "date": "Place and date" },
    })
}

pub fn certificate_nl() -> Value {
    json!({
        "frame": {
            "programme": "Connecting Diaspora for Development", "reference": "CD4D-2026-0147",
            "from": "Nederland", "to": "Nigeria", "hue": "#2b7a0b",
            "words": { "page": "Pagina", "of": "van" },
        },
        "lead": "Hiermee verklaren wij dat",
        "name": "dr. Chidinma Okonkwo-Jansen",
        "body": "van 1 april tot en met 30 juni 2026 als deskundige heeft gewerkt bij het academisch ziekenhuis van Ibadan, en daar twaalf \
            collega’s heeft opgeleid in spoedeisende verloskunde.",
        "facts": [["Opdracht", "Onderwijs in spoedeisende verloskunde"], ["Gastorganisatie", "University College Hospital, Ibadan"], ["Duur", "12 weken, 384 uur"]],
        "proof": "Nummer CD4D-2026-0147. Of dit certificaat echt is, ziet u op de website van het programma onder ‘Certificaat nakijken’.",
        "signers": [
            { "party": "Namens de gastorganisatie", "name": "prof. A. Adeyemi", "role": "Directeur", "date": "Ibadan, 30 juni 2026" },
            { "party": "Namens het programma", "name": "Marijke de Vries", "role": "Programmamanager", "date": "Den Haag, 30 juni 2026" },
        ],
        "words": { "signature": "Handtekening", "name": "Naam", "role": "Functie", "date": "Plaats en datum" },
    })
}

pub fn letter_ar() -> Value {
    json!({
        "frame": {
            "programme": "برنامج ربط المغتربين بالتنمية", "reference": "CD4D-2026-0151",
            "from": "هولندا", "to": "العراق", "hue": "#a8570b",
            "stops": [
                { "name": "الطلب", "state": "done" }, { "name": "الاختيار", "state": "done" },
                { "name": "الاتفاق", "state": "now" }, { "name": "التقرير", "state": "next" },
            ],
            "words": { "page": "صفحة", "of": "من", "done": "تمّ", "now": "الآن", "next": "لاحقًا", "digits": "٠١٢٣٤٥٦٧٨٩" },
        },
        "to": ["وزارة الصحة", "قسم الموارد البشرية", "بغداد"],
        "facts": [["المرجع", "CD4D-2026-0151"], ["التاريخ", "١٢ مارس ٢٠٢٦"], ["المختص", "د. ليلى الحسن (Layla al-Hassan)"]],
        "opening": "السيد المدير المحترم،\n\nنُبلِغكم أن المهمة تبدأ في الأول من أبريل. تعمل الدكتورة ليلى الحسن مع زملائكم لمدة اثني عشر أسبوعًا، ويدفع البرنامج تكاليف السفر والتأمين.",
        "tasks": {
            "title": "ما الذي سيُنجز",
            "head": ["العمل", "الموعد", "التكلفة"],
            "rows": [["تدريب اثنتي عشرة قابلة", "أبريل", "\u{2066}€ 3,200.00\u{2069}"], ["كتابة دليل العمل", "مايو", "\u{2066}€ 1,450.00\u{2069}"]],
            "total": ["المجموع", "", "\u{2066}€ 4,650.00\u{2069}"],
        },
        "notice": "لا يدفع المضيف أي مبلغ للمختصة.",
        "promises": { "title": "ما يلتزم به كل طرف", "items": ["يعيّن المضيف زميلًا يعمل معها.", "يجيب البرنامج خلال يومي عمل."] },
        "passages": [{ "lang": "nl", "text": "Deze brief is ook in het Nederlands te krijgen." }, { "lang": "am", "text": "ሥራው በመጋቢት ይጀምራል።" }],
        "signers": [{ "party": "عن وزارة الصحة" }, { "party": "عن البرنامج", "name": "ماريكه دي فريس" }],
        "words": { "signature": "التوقيع", "name": "الاسم", "role": "المنصب", "date": "المكان والتاريخ" },
    })
}
