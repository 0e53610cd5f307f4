//! Groups of occupations: ISCO-08 (International Labour Organization, 2008), down to minor groups.
//!
//! Names: English and Dutch as in ESCO v1.2.0 (European Commission, 2024), which carries ISCO-08 unchanged.

use super::{Label, find_sorted, label};

/// A major (one digit), sub-major (two) or minor (three) group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Group {
    /// One to three digits; text, because armed forces begin with 0.
    pub code: &'static str,
    /// Its name.
    pub name: Label,
}

/// How fine a group is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// One digit.
    Major,
    /// Two digits.
    SubMajor,
    /// Three digits.
    Minor,
}

impl Group {
    /// How fine it is.
    pub fn level(&self) -> Level {
        match self.code.len() {
            1 => Level::Major,
            2 => Level::SubMajor,
            _ => Level::Minor,
        }
    }

    /// The group that it is part of; none for a major group.
    pub fn parent(&self) -> Option<&'static Group> {
        find(&self.code[..self.code.len() - 1])
    }
}

const fn group(code: &'static str, en: &'static str, nl: &'static str) -> Group {
    Group { code, name: label(en, nl) }
}

/// The group with a code.
pub fn find(code: &str) -> Option<&'static Group> {
    find_sorted(ALL, code, |group| group.code)
}

/// Every group: each before the groups within it.
#[rustfmt::skip]
pub static ALL: &[Group] = &[
    group("0", "Armed forces occupations", "Beroepen bij de strijdkrachten"),
    group("01", "Commissioned armed forces officers", "Officieren"),
    group("011", "Commissioned armed forces officers", "Officieren"),
    group("02", "Non-commissioned armed forces officers", "Onderofficieren"),
    group("021", "Non-commissioned armed forces officers", "Onderofficieren"),
    group("03", "Armed forces occupations, other ranks", "Andere rangen"),
    group("031", "Armed forces occupations, other ranks", "Andere rangen"),
    group("1", "Managers", "Leidinggevende functies"),
    group("11", "Chief executives, senior officials and legislators", "Directeuren van grote ondernemingen, beleidvoerende functies, leden van wetgevende lichamen"),
    group("111", "Legislators and senior officials", "Leden van wetgevende lichamen, beleidvoerende functies"),
    group("112", "Managing directors and chief executives", "Directeuren van grote ondernemingen"),
    group("12", "Administrative and commercial managers", "Leidinggevende functies op administratief en commercieel gebied"),
    group("121", "Business services and administration managers", "Leidinggevende functies op het gebied van zakelijke diensten en op administratief gebied"),
    group("122", "Sales, marketing and development managers", "Leidinggevende functies op het gebied van verkoop, marketing en ontwikkeling"),
    group("13", "Production and specialised services managers", "Leidinggevende functies op het gebied van productie en gespecialiseerde diensten"),
    group("131", "Production managers in agriculture, forestry and fisheries", "Leidinggevende functies op het gebied van de landbouw-, bosbouw- en visserijproductie"),
    group("132", "Manufacturing, mining, construction, and distribution managers", "Leidinggevende functies in de industrie, de mijnbouw, de bouwnijverheid en de handel"),
    group("133", "Information and communications technology service managers", "Leidinggevende functies op het gebied van informatie- en communicatietechnologie"),
    group("134", "Professional services managers", "Leidinggevende functies op het gebied van professionele diensten"),
    group("14", "Hospitality, retail and other services managers", "Leidinggevende functies in het hotel- en restaurantwezen, in de detail- en groothandel en op het gebied van andere diensten"),
    group("141", "Hotel and restaurant managers", "Hotel- en restaurantmanagers"),
    group("142", "Retail and wholesale trade managers", "Leidinggevende functies in de detail- en groothandel"),
    group("143", "Other services managers", "Leidinggevende functies op het gebied van andere diensten"),
    group("2", "Professionals", "Intellectuele, wetenschappelijke en artistieke beroepen"),
    group("21", "Science and engineering professionals", "Wetenschappers en ingenieurs"),
    group("211", "Physical and earth science professionals", "Natuur- en aardwetenschappers"),
    group("212", "Mathematicians, actuaries and statisticians", "Wiskundigen, actuarissen en statistici"),
    group("213", "Life science professionals", "Biowetenschappers"),
    group("214", "Engineering professionals (excluding electrotechnology)", "Ingenieurs (m.u.v. elektrotechnisch ingenieurs)"),
    group("215", "Electrotechnology engineers", "Ingenieurs op het gebied van de elektrotechniek, elektronica en telecommunicatie"),
    group("216", "Architects, planners, surveyors and designers", "Architecten, planologen, landmeetkundigen en ontwerpers"),
    group("22", "Health professionals", "Specialisten op het gebied van de gezondheidszorg"),
    group("221", "Medical doctors", "Artsen"),
    group("222", "Nursing and midwifery professionals", "Verpleegkundigen met hogere opleiding en verloskundigen"),
    group("223", "Traditional and complementary medicine professionals", "Specialisten op het gebied van de traditionele en de alternatieve geneeskunde"),
    group("224", "Paramedical practitioners", "Paramedici"),
    group("225", "Veterinarians", "Dierenartsen"),
    group("226", "Other health professionals", "Andere specialisten op het gebied van de gezondheidszorg"),
    group("23", "Teaching professionals", "Onderwijsgevenden"),
    group("231", "University and higher education teachers", "Professoren en andere onderwijsgevenden in het hoger onderwijs"),
    group("232", "Vocational education teachers", "Onderwijsgevenden in het beroepsonderwijs"),
    group("233", "Secondary education teachers", "Onderwijsgevenden in het secundair onderwijs"),
    group("234", "Primary school and early childhood teachers", "Onderwijsgevenden in het basisonderwijs en het voorschoolse onderwijs"),
    group("235", "Other teaching professionals", "Andere onderwijsgevenden"),
    group("24", "Business and administration professionals", "Specialisten op het gebied van bedrijfsbeheer en administratie"),
    group("241", "Finance professionals", "Specialisten op financieel gebied"),
    group("242", "Administration professionals", "Specialisten op administratief gebied"),
    group("243", "Sales, marketing and public relations professionals", "Specialisten op het gebied van de verkoop, marketing en public relations"),
    group("25", "Information and communications technology professionals", "Specialisten op het gebied van informatie- en communicatietechnologie"),
    group("251", "Software and applications developers and analysts", "Software- en applicatieontwikkelaars en -analisten"),
    group("252", "Database and network professionals", "Databank- en netwerkspecialisten"),
    group("26", "Legal, social and cultural professionals", "Juristen, sociaal-wetenschappers en scheppende en uitvoerende kunstenaars"),
    group("261", "Legal professionals", "Juristen"),
    group("262", "Librarians, archivists and curators", "Bibliothecarissen, archivarissen en conservatoren"),
    group("263", "Social and religious professionals", "Sociaal-wetenschappers, theologen en bedienaars van de eredienst"),
    group("264", "Authors, journalists and linguists", "Auteurs, journalisten en taalkundigen"),
    group("265", "Creative and performing artists", "Scheppende en uitvoerende kunstenaars"),
    group("3", "Technicians and associate professionals", "Technici en vakspecialisten"),
    group("31", "Science and engineering associate professionals", "Vakspecialisten op het gebied van wetenschap en techniek"),
    group("311", "Physical and engineering science technicians", "Technici op het gebied van de natuurkunde en ingenieurswetenschappen"),
    group("312", "Mining, manufacturing and construction supervisors", "Toezichthoudend personeel in de mijnbouw, de industrie en de bouwnijverheid"),
    group("313", "Process control technicians", "Technici op het gebied van procesbeheer"),
    group("314", "Life science technicians and related associate professionals", "Technici en vakspecialisten op het gebied van de biowetenschappen"),
    group("315", "Ship and aircraft controllers and technicians", "Bestuurders en technici voor schepen en luchtvaartuigen"),
    group("32", "Health associate professionals", "Vakspecialisten op het gebied van de gezondheidszorg"),
    group("321", "Medical and pharmaceutical technicians", "Technici op medisch en farmaceutisch gebied"),
    group("322", "Nursing and midwifery associate professionals", "Verpleegkundigen en assistent-verloskundigen"),
    group("323", "Traditional and complementary medicine associate professionals", "Vakspecialisten op het gebied van de traditionele en de alternatieve geneeskunde"),
    group("324", "Veterinary technicians and assistants", "Veterinair technici en dierenartsassistenten"),
    group("325", "Other health associate professionals", "Andere vakspecialisten op het gebied van de gezondheidszorg"),
    group("33", "Business and administration associate professionals", "Vakspecialisten op het gebied van bedrijfsbeheer en administratie"),
    group("331", "Financial and mathematical associate professionals", "Vakspecialisten op financieel en wiskundig gebied"),
    group("332", "Sales and purchasing agents and brokers", "In- en verkopers en makelaars"),
    group("333", "Business services agents", "Zakelijke dienstverleners"),
    group("334", "Administrative and specialised secretaries", "Administratief secretarissen en gespecialiseerde secretarissen"),
    group("335", "Regulatory government associate professionals", "Vakspecialisten bij de overheid"),
    group("34", "Legal, social, cultural and related associate professionals", "Vakspecialisten op juridisch, maatschappelijk en cultureel gebied"),
    group("341", "Legal, social and religious associate professionals", "Vakspecialisten op juridisch, maatschappelijk en religieus gebied"),
    group("342", "Sports and fitness workers", "Vakspecialisten op het gebied van sport en fitness"),
    group("343", "Artistic, cultural and culinary associate professionals", "Vakspecialisten op artistiek, cultureel en culinair gebied"),
    group("35", "Information and communications technicians", "Technici op het gebied van informatie en communicatie"),
    group("351", "Information and communications technology operations and user support technicians", "Technici voor de werking van informatie- en communicatietechnologie en voor gebruikersondersteuning"),
    group("352", "Telecommunications and broadcasting technicians", "Telecommunicatie-, radio- en televisietechnici"),
    group("4", "Clerical support workers", "Administratief personeel"),
    group("41", "General and keyboard clerks", "Administratieve medewerkers"),
    group("411", "General office clerks", "Administratieve medewerkers, algemeen"),
    group("412", "Secretaries (general)", "Secretariaatsmedewerkers, algemeen"),
    group("413", "Keyboard operators", "Toetsenbordwerkers"),
    group("42", "Customer services clerks", "Klanten bedienend personeel"),
    group("421", "Tellers, money collectors and related clerks", "Kasbedienden, incasseerders e.d."),
    group("422", "Client information workers", "Klantenvoorlichters"),
    group("43", "Numerical and material recording clerks", "Boekhoudkundige medewerkers en voorraadbeheerders"),
    group("431", "Numerical clerks", "Boekhoudkundige medewerkers e.d."),
    group("432", "Material-recording and transport clerks", "Voorraadbeheerders en medewerkers logistiek"),
    group("44", "Other clerical support workers", "Ander administratief personeel"),
    group("441", "Other clerical support workers", "Ander administratief personeel"),
    group("5", "Service and sales workers", "Dienstverlenend personeel en verkopers"),
    group("51", "Personal service workers", "Verleners persoonlijke diensten"),
    group("511", "Travel attendants, conductors and guides", "Reisbegeleiders, conducteurs, reisleiders en gidsen"),
    group("512", "Cooks", "Koks"),
    group("513", "Waiters and bartenders", "Kelners en barpersoneel"),
    group("514", "Hairdressers, beauticians and related workers", "Kappers, schoonheidsspecialisten e.d."),
    group("515", "Building and housekeeping supervisors", "Toezichthouders huishoudelijk personeel, conciërges"),
    group("516", "Other personal services workers", "Andere verleners van persoonlijke diensten"),
    group("52", "Sales workers", "Verkopers"),
    group("521", "Street and market salespersons", "Straat- en markthandelaars"),
    group("522", "Shop salespersons", "Verkopers in winkels"),
    group("523", "Cashiers and ticket clerks", "Kassabedienden en kaartverkopers"),
    group("524", "Other sales workers", "Andere verkopers"),
    group("53", "Personal care workers", "Verzorgend personeel"),
    group("531", "Child care workers and teachers’ aides", "Kinderverzorgers en onderwijsassistenten"),
    group("532", "Personal care workers in health services", "Verzorgend personeel in de gezondheidszorg"),
    group("54", "Protective services workers", "Veiligheidswerkers"),
    group("541", "Protective services workers", "Veiligheidswerkers"),
    group("6", "Skilled agricultural, forestry and fishery workers", "Geschoolde landbouwers, bosbouwers en vissers"),
    group("61", "Market-oriented skilled agricultural workers", "Voor de markt producerende geschoolde landbouwers"),
    group("611", "Market gardeners and crop growers", "Tuinders en akkerbouwers"),
    group("612", "Animal producers", "Veetelers"),
    group("613", "Mixed crop and animal producers", "Producenten met een gemengd bedrijf"),
    group("62", "Market-oriented skilled forestry, fishery and hunting workers", "Voor de markt producerende geschoolde bosbouwers, vissers en jagers"),
    group("621", "Forestry and related workers", "Bosbouwers e.d."),
    group("622", "Fishery workers, hunters and trappers", "Vissers, jagers en vallenzetters"),
    group("63", "Subsistence farmers, fishers, hunters and gatherers", "Landbouwers, veetelers, vissers, jagers en verzamelaars, voor zelfvoorziening"),
    group("631", "Subsistence crop farmers", "Landbouwers, voor zelfvoorziening"),
    group("632", "Subsistence livestock farmers", "Veetelers, voor zelfvoorziening"),
    group("633", "Subsistence mixed crop and livestock farmers", "Producenten met een gemengd bedrijf, voor zelfvoorziening"),
    group("634", "Subsistence fishers, hunters, trappers and gatherers", "Vissers, jagers, vallenzetters en verzamelaars, voor zelfvoorziening"),
    group("7", "Craft and related trades workers", "Ambachtslieden"),
    group("71", "Building and related trades workers, excluding electricians", "Bouwarbeiders, m.u.v. elektriciens"),
    group("711", "Building frame and related trades workers", "Bouwarbeiders ruwbouw"),
    group("712", "Building finishers and related trades workers", "Bouwarbeiders afbouw"),
    group("713", "Painters, building structure cleaners and related trades workers", "Schilders, schoonmakers bouwwerken e.d."),
    group("72", "Metal, machinery and related trades workers", "Metaalarbeiders, machinemonteurs e.d."),
    group("721", "Sheet and structural metal workers, moulders and welders, and related workers", "Plaat- en constructiewerkers, metaalgieters en lassers e.d."),
    group("722", "Blacksmiths, toolmakers and related trades workers", "Smeden, gereedschapsmakers e.d."),
    group("723", "Machinery mechanics and repairers", "Machinemonteurs, montage en reparatie"),
    group("73", "Handicraft and printing workers", "Ambachtslieden en drukkerijmedewerkers"),
    group("731", "Handicraft workers", "Ambachtslieden"),
    group("732", "Printing trades workers", "Drukkerijmedewerkers"),
    group("74", "Electrical and electronic trades workers", "Elektriciens en elektronicamonteurs"),
    group("741", "Electrical equipment installers and repairers", "Installateurs en reparateurs van elektrische apparatuur"),
    group("742", "Electronics and telecommunications installers and repairers", "Installateurs en reparateurs van elektronische en telecommunicatieapparatuur"),
    group("75", "Food processing, wood working, garment and other craft and related trades workers", "Voedselverwerkende beroepen, houtwerkers, kleermakers en andere ambachtslieden"),
    group("751", "Food processing and related trades workers", "Voedselverwerkende beroepen e.d."),
    group("752", "Wood treaters, cabinet-makers and related trades workers", "Houtbehandelaars, meubelmakers e.d."),
    group("753", "Garment and related trades workers", "Kleermakers, stoffeerders, schoenmakers e.d."),
    group("754", "Other craft and related workers", "Andere ambachtslieden e.d."),
    group("8", "Plant and machine operators and assemblers", "Bedieningspersoneel van machines en installaties, assembleurs"),
    group("81", "Stationary plant and machine operators", "Bedieningspersoneel van stationaire machines en installaties"),
    group("811", "Mining and mineral processing plant operators", "Bedieningspersoneel van mijninstallaties en installaties voor de verwerking van mineralen"),
    group("812", "Metal processing and finishing plant operators", "Bedieningspersoneel van metaalbewerkings- en metaalverwerkingsinstallaties en van installaties voor de oppervlaktebehandeling van metalen"),
    group("813", "Chemical and photographic products plant and machine operators", "Bedieningspersoneel van machines en installaties voor de vervaardiging van chemische en fotografische producten"),
    group("814", "Rubber, plastic and paper products machine operators", "Bedieningspersoneel van machines voor de vervaardiging van producten van rubber, kunststof of papier"),
    group("815", "Textile, fur and leather products machine operators", "Bedieningspersoneel van machines voor de vervaardiging van producten van textiel, bont en leer"),
    group("816", "Food and related products machine operators", "Bedieningspersoneel van machines voor de vervaardiging van voedingsmiddelen e.d."),
    group("817", "Wood processing and papermaking plant operators", "Bedieningspersoneel van installaties voor de houtbewerking en de vervaardiging van papier"),
    group("818", "Other stationary plant and machine operators", "Bedieningspersoneel van andere stationaire machines en installaties"),
    group("82", "Assemblers", "Assembleurs"),
    group("821", "Assemblers", "Assembleurs"),
    group("83", "Drivers and mobile plant operators", "Bestuurders van voertuigen en bedieningspersoneel van mobiele installaties"),
    group("831", "Locomotive engine drivers and related workers", "Treinmachinisten e.d."),
    group("832", "Car, van and motorcycle drivers", "Chauffeurs van auto’s en bestelwagens en bestuurders van motorrijwielen"),
    group("833", "Heavy truck and bus drivers", "Vrachtwagen- en buschauffeurs"),
    group("834", "Mobile plant operators", "Bedieningspersoneel van mobiele installaties"),
    group("835", "Ships’ deck crews and related workers", "Dekpersoneel op schepen e.d."),
    group("9", "Elementary occupations", "Elementaire beroepen"),
    group("91", "Cleaners and helpers", "Huishoudelijke hulpen en schoonmakers"),
    group("911", "Domestic, hotel and office cleaners and helpers", "Huishoudelijke hulpen en schoonmakers in huishoudens, hotels en kantoren"),
    group("912", "Vehicle, window, laundry and other hand cleaning workers", "Autowassers, glazenwassers, wasserijpersoneel en andere handwassers"),
    group("92", "Agricultural, forestry and fishery labourers", "Ongeschoolde arbeiders in de land- en bosbouw en de visserij"),
    group("921", "Agricultural, forestry and fishery labourers", "Ongeschoolde arbeiders in de land- en bosbouw en de visserij"),
    group("93", "Labourers in mining, construction, manufacturing and transport", "Ongeschoolde arbeiders in de mijnbouw, de bouwnijverheid, de industrie en het vervoer"),
    group("931", "Mining and construction labourers", "Ongeschoolde arbeiders in de mijnbouw en de bouwnijverheid"),
    group("932", "Manufacturing labourers", "Ongeschoolde arbeiders in de industrie"),
    group("933", "Transport and storage labourers", "Ongeschoolde arbeiders op het gebied van vervoer en opslag"),
    group("94", "Food preparation assistants", "Assistenten bij de bereiding van levensmiddelen"),
    group("941", "Food preparation assistants", "Assistenten bij de bereiding van levensmiddelen"),
    group("95", "Street and related sales and service workers", "Straatverkopers en op straat uitgeoefende dienstverlenende beroepen"),
    group("951", "Street and related service workers", "Op straat uitgeoefende dienstverlenende beroepen"),
    group("952", "Street vendors (excluding food)", "Straatverkopers (m.u.v. voedsel)"),
    group("96", "Refuse workers and other elementary workers", "Vuilnisophalers en -verwerkers en andere elementaire beroepen"),
    group("961", "Refuse workers", "Vuilnisophalers en -verwerkers"),
    group("962", "Other elementary workers", "Andere elementaire beroepen"),
];

#[cfg(test)]
mod test {
    use super::*;
    use crate::reference::source;

    #[test]
    fn ten_major_groups_hold_the_others() {
        let count = |level| ALL.iter().filter(|group| group.level() == level).count();
        assert_eq!([count(Level::Major), count(Level::SubMajor), count(Level::Minor)], [10, 43, 130]);
        for group in ALL {
            assert_eq!(group.parent().is_none(), group.level() == Level::Major, "{group:?}");
        }
    }

    #[test]
    fn codes_are_digits_in_order() {
        assert!(ALL.is_sorted_by(|a, b| a.code < b.code));
        assert!(ALL.iter().all(|group| group.code.bytes().all(|b| b.is_ascii_digit())));
    }

    #[test]
    fn a_group_is_found_by_its_code() {
        assert_eq!(find("222").map(|g| g.name.en), Some("Nursing and midwifery professionals"));
        assert_eq!(find("01").and_then(Group::parent).map(|g| g.code), Some("0"));
        for unknown in ["", "2221", "99", "22a"] {
            assert_eq!(find(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn groups_agree_with_the_classification() {
        let Some(text) = source::read("derived/isco-08.csv") else { return };
        let rows = source::csv(&text);
        let expected: Vec<[&str; 3]> = rows.iter().filter(|row| row[0].len() <= 3).map(|row| [row[0].as_str(), &row[2], &row[4]]).collect();
        let ours: Vec<[&str; 3]> = ALL.iter().map(|group| [group.code, group.name.en, group.name.nl]).collect();
        assert_eq!(ours, expected);
    }
}
