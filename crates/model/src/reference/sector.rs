//! Sectors: the purpose codes of the OECD Development Assistance Committee, and the categories that hold them.
//!
//! Codes and English names: the DAC and CRS code lists of the OECD, as replicated by IATI in June 2026, in sentence case and
//! without the lists' editorial notes. Dutch names are ours. All categories in force are here, and the purposes of the
//! programme's sectors with their close neighbours; others are added when a country needs them.

use super::{Label, find_sorted, label};

/// A category of sectors, such as basic health.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Category {
    /// Three digits.
    pub code: &'static str,
    /// Its name.
    pub name: Label,
}

/// A sector: what an activity is for, such as tuberculosis control.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sector {
    /// The purpose code, five digits; the first three are its category.
    pub code: &'static str,
    /// Its name.
    pub name: Label,
}

impl Sector {
    /// The code of the category that it belongs to.
    pub fn category_code(&self) -> &'static str {
        &self.code[..3]
    }

    /// The category that it belongs to.
    pub fn category(&self) -> Option<&'static Category> {
        find_category(self.category_code())
    }
}

/// The sector with a purpose code.
pub fn find(code: &str) -> Option<&'static Sector> {
    find_sorted(ALL, code, |sector| sector.code)
}

/// The category with a code.
pub fn find_category(code: &str) -> Option<&'static Category> {
    find_sorted(CATEGORIES, code, |category| category.code)
}

/// The sectors of a category that this table has, by code.
pub fn sectors_of(category: &str) -> impl Iterator<Item = &'static Sector> {
    ALL.iter().filter(move |sector| sector.category_code() == category)
}

const fn category(code: &'static str, en: &'static str, nl: &'static str) -> Category {
    Category { code, name: label(en, nl) }
}

const fn sector(code: &'static str, en: &'static str, nl: &'static str) -> Sector {
    Sector { code, name: label(en, nl) }
}

/// Every category in force, by code.
#[rustfmt::skip]
pub static CATEGORIES: &[Category] = &[
    category("111", "Education, level unspecified", "Onderwijs, niveau niet bepaald"),
    category("112", "Basic education", "Basisonderwijs"),
    category("113", "Secondary education", "Voortgezet onderwijs"),
    category("114", "Post-secondary education", "Hoger en vervolgonderwijs"),
    category("121", "Health, general", "Gezondheid, algemeen"),
    category("122", "Basic health", "Basisgezondheidszorg"),
    category("123", "Non-communicable diseases (NCDs)", "Niet-overdraagbare ziekten"),
    category("130", "Population policies/programmes & reproductive health", "Bevolkingsbeleid en reproductieve gezondheid"),
    category("140", "Water supply & sanitation", "Water en sanitair"),
    category("151", "Government & civil society, general", "Overheid en maatschappelijk middenveld, algemeen"),
    category("152", "Conflict, peace & security", "Conflict, vrede en veiligheid"),
    category("160", "Other social infrastructure & services", "Andere sociale voorzieningen en diensten"),
    category("210", "Transport & storage", "Vervoer en opslag"),
    category("220", "Communications", "Communicatie"),
    category("231", "Energy policy", "Energiebeleid"),
    category("232", "Energy generation, renewable sources", "Energieopwekking, hernieuwbare bronnen"),
    category("233", "Energy generation, non-renewable sources", "Energieopwekking, niet-hernieuwbare bronnen"),
    category("234", "Hybrid energy plants", "Hybride energiecentrales"),
    category("235", "Nuclear energy plants", "Kerncentrales"),
    category("236", "Energy distribution", "Energiedistributie"),
    category("240", "Banking & financial services", "Banken en financiële diensten"),
    category("250", "Business & other services", "Bedrijfsleven en andere diensten"),
    category("311", "Agriculture", "Landbouw"),
    category("312", "Forestry", "Bosbouw"),
    category("313", "Fishing", "Visserij"),
    category("321", "Industry", "Industrie"),
    category("322", "Mineral resources & mining", "Delfstoffen en mijnbouw"),
    category("323", "Construction", "Bouw"),
    category("331", "Trade policies & regulations", "Handelsbeleid en -regels"),
    category("332", "Tourism", "Toerisme"),
    category("410", "General environment protection", "Milieubescherming, algemeen"),
    category("430", "Other multisector", "Overige, meer sectoren"),
    category("510", "General budget support", "Algemene begrotingssteun"),
    category("520", "Development food assistance", "Voedselhulp voor ontwikkeling"),
    category("530", "Other commodity assistance", "Andere hulp in goederen"),
    category("600", "Action relating to debt", "Schuldverlichting"),
    category("720", "Emergency response", "Noodhulp"),
    category("730", "Reconstruction relief & rehabilitation", "Wederopbouw en herstel"),
    category("740", "Disaster prevention & preparedness", "Rampenpreventie en -voorbereiding"),
    category("910", "Administrative costs of donors", "Beheerskosten van donoren"),
    category("930", "Refugees in donor countries", "Vluchtelingen in donorlanden"),
    category("998", "Unallocated / unspecified", "Niet toegewezen of niet bepaald"),
];

/// The sectors in use and their neighbours, by code.
#[rustfmt::skip]
pub static ALL: &[Sector] = &[
    sector("11110", "Education policy and administrative management", "Onderwijsbeleid en -bestuur"),
    sector("11120", "Education facilities and training", "Onderwijsvoorzieningen en scholing"),
    sector("11130", "Teacher training", "Lerarenopleiding"),
    sector("11182", "Educational research", "Onderwijsonderzoek"),
    sector("11220", "Primary education", "Lager onderwijs"),
    sector("11240", "Early childhood education", "Voorschools onderwijs"),
    sector("11260", "Lower secondary education", "Onderbouw voortgezet onderwijs"),
    sector("11320", "Upper secondary education", "Bovenbouw voortgezet onderwijs"),
    sector("11330", "Vocational training", "Beroepsonderwijs"),
    sector("11420", "Higher education", "Hoger onderwijs"),
    sector("11430", "Advanced technical and managerial training", "Hogere technische en leidinggevende scholing"),
    sector("12110", "Health policy and administrative management", "Gezondheidsbeleid en -bestuur"),
    sector("12181", "Medical education/training", "Medische opleiding"),
    sector("12182", "Medical research", "Medisch onderzoek"),
    sector("12191", "Medical services", "Medische diensten"),
    sector("12196", "Health statistics and data", "Gezondheidsstatistiek en -gegevens"),
    sector("12220", "Basic health care", "Basiszorg"),
    sector("12230", "Basic health infrastructure", "Voorzieningen voor basiszorg"),
    sector("12240", "Basic nutrition", "Basisvoeding"),
    sector("12250", "Infectious disease control", "Bestrijding van infectieziekten"),
    sector("12261", "Health education", "Gezondheidsvoorlichting"),
    sector("12262", "Malaria control", "Malariabestrijding"),
    sector("12263", "Tuberculosis control", "Tuberculosebestrijding"),
    sector("12264", "COVID-19 control", "COVID-19-bestrijding"),
    sector("12281", "Health personnel development", "Opleiding van zorgpersoneel"),
    sector("12310", "NCDs control, general", "Bestrijding van niet-overdraagbare ziekten, algemeen"),
    sector("12340", "Promotion of mental health and well-being", "Bevordering van geestelijke gezondheid en welzijn"),
    sector("13020", "Reproductive health care", "Reproductieve gezondheidszorg"),
    sector("14010", "Water sector policy and administrative management", "Waterbeleid en -bestuur"),
    sector("14015", "Water resources conservation (including data collection)", "Behoud van watervoorraden, met gegevensverzameling"),
    sector("14021", "Water supply - large systems", "Watervoorziening, grote systemen"),
    sector("14022", "Sanitation - large systems", "Sanitatie, grote systemen"),
    sector("14030", "Basic drinking water supply and basic sanitation", "Eenvoudige drinkwatervoorziening en sanitatie"),
    sector("14031", "Basic drinking water supply", "Eenvoudige drinkwatervoorziening"),
    sector("14032", "Basic sanitation", "Eenvoudige sanitatie"),
    sector("14040", "River basins development", "Ontwikkeling van stroomgebieden"),
    sector("14050", "Waste management/disposal", "Afvalbeheer en -verwerking"),
    sector("14081", "Education and training in water supply and sanitation", "Onderwijs en scholing in water en sanitatie"),
    sector("15110", "Public sector policy and administrative management", "Overheidsbeleid en openbaar bestuur"),
    sector("15111", "Public finance management (PFM)", "Beheer van overheidsfinanciën"),
    sector("15112", "Decentralisation and support to subnational government", "Decentralisatie en steun aan lagere overheden"),
    sector("15113", "Anti-corruption organisations and institutions", "Organisaties en instellingen tegen corruptie"),
    sector("15114", "Domestic revenue mobilisation", "Eigen inkomsten van de overheid"),
    sector("15117", "Budget planning", "Begrotingsplanning"),
    sector("15118", "National audit", "Nationale rekenkamer"),
    sector("15125", "Public procurement", "Overheidsinkoop"),
    sector("15127", "National monitoring and evaluation", "Landelijke monitoring en evaluatie"),
    sector("15128", "Local government finance", "Financiën van lagere overheden"),
    sector("15130", "Legal and judicial development", "Ontwikkeling van recht en rechtspraak"),
    sector("15131", "Justice, law and order policy, planning and administration", "Beleid, planning en bestuur van justitie en orde"),
    sector("15134", "Judicial affairs", "Rechtspraak"),
    sector("15136", "Immigration", "Immigratie"),
    sector("15150", "Democratic participation and civil society", "Democratische deelname en maatschappelijk middenveld"),
    sector("15152", "Legislatures and political parties", "Parlementen en politieke partijen"),
    sector("15160", "Human rights", "Mensenrechten"),
    sector("15170", "Women's rights organisations and movements, and government institutions", "Vrouwenrechtenorganisaties en -bewegingen, en overheidsinstellingen"),
    sector("15185", "Local government administration", "Bestuur van lagere overheden"),
    sector("15190", "Facilitation of orderly, safe, regular and responsible migration and mobility", "Ordelijke, veilige, reguliere en verantwoorde migratie"),
    sector("15196", "Government and civil society statistics and data", "Statistiek en gegevens over overheid en maatschappij"),
    sector("15220", "Civilian peace-building, conflict prevention and resolution", "Civiele vredesopbouw, voorkomen en oplossen van conflict"),
    sector("16010", "Social protection", "Sociale bescherming"),
    sector("16011", "Social protection and welfare services policy, planning and administration", "Beleid, planning en bestuur van sociale bescherming en welzijn"),
    sector("16015", "Social services (incl youth development and women + children)", "Sociale diensten, ook voor jongeren, vrouwen en kinderen"),
    sector("16020", "Employment creation", "Scheppen van werk"),
    sector("16062", "Statistical capacity building", "Versterking van de statistiek"),
    sector("16070", "Labour rights", "Arbeidsrechten"),
    sector("21040", "Water transport", "Vervoer over water"),
    sector("21061", "Storage", "Opslag"),
    sector("22010", "Communications policy and administrative management", "Communicatiebeleid en -bestuur"),
    sector("22020", "Telecommunications", "Telecommunicatie"),
    sector("22040", "Information and communication technology (ICT)", "Informatie- en communicatietechnologie (ICT)"),
    sector("23110", "Energy policy and administrative management", "Energiebeleid en -bestuur"),
    sector("23181", "Energy education/training", "Onderwijs en scholing in energie"),
    sector("23183", "Energy conservation and demand-side efficiency", "Energiebesparing"),
    sector("23230", "Solar energy for centralised grids", "Zonne-energie voor het centrale net"),
    sector("23231", "Solar energy for isolated grids and standalone systems", "Zonne-energie voor losse netten en systemen"),
    sector("23630", "Electric power transmission and distribution (centralised grids)", "Transport en distributie van elektriciteit, centraal net"),
    sector("24030", "Formal sector financial intermediaries", "Formele financiële tussenpersonen"),
    sector("24040", "Informal/semi-formal financial intermediaries", "Informele en half-formele financiële tussenpersonen"),
    sector("24050", "Remittance facilitation, promotion and optimisation", "Beter en goedkoper geld overmaken door migranten"),
    sector("25010", "Business policy and administration", "Bedrijfsbeleid en -bestuur"),
    sector("25030", "Business development services", "Diensten voor bedrijfsontwikkeling"),
    sector("31110", "Agricultural policy and administrative management", "Landbouwbeleid en -bestuur"),
    sector("31120", "Agricultural development", "Landbouwontwikkeling"),
    sector("31130", "Agricultural land resources", "Landbouwgrond"),
    sector("31140", "Agricultural water resources", "Water voor de landbouw"),
    sector("31150", "Agricultural inputs", "Zaden, mest en andere middelen voor de landbouw"),
    sector("31161", "Food crop production", "Teelt van voedselgewassen"),
    sector("31163", "Livestock", "Veehouderij"),
    sector("31166", "Agricultural extension", "Landbouwvoorlichting"),
    sector("31181", "Agricultural education/training", "Landbouwonderwijs"),
    sector("31182", "Agricultural research", "Landbouwonderzoek"),
    sector("31191", "Agricultural services", "Diensten voor de landbouw"),
    sector("31192", "Plant and post-harvest protection and pest control", "Gewasbescherming en behoud na de oogst"),
    sector("31194", "Agricultural co-operatives", "Landbouwcoöperaties"),
    sector("31195", "Livestock/veterinary services", "Veeartsenij en diensten voor de veehouderij"),
    sector("32120", "Industrial development", "Industriële ontwikkeling"),
    sector("32130", "Small and medium-sized enterprises (SME) development", "Ontwikkeling van het midden- en kleinbedrijf"),
    sector("32161", "Agro-industries", "Agro-industrie"),
    sector("32168", "Pharmaceutical production", "Productie van geneesmiddelen"),
    sector("32182", "Technological research and development", "Technologisch onderzoek en ontwikkeling"),
    sector("33120", "Trade facilitation", "Gemakkelijker handel"),
    sector("41010", "Environmental policy and administrative management", "Milieubeleid en -bestuur"),
    sector("43030", "Urban development and management", "Stedelijke ontwikkeling en beheer"),
    sector("43040", "Rural development", "Plattelandsontwikkeling"),
    sector("43060", "Disaster risk reduction", "Vermindering van rampenrisico's"),
    sector("43071", "Food security policy and administrative management", "Voedselzekerheid: beleid en bestuur"),
    sector("43082", "Research/scientific institutions", "Onderzoeks- en wetenschappelijke instellingen"),
    sector("72010", "Material relief assistance and services", "Noodhulp in goederen en diensten"),
    sector("72011", "Basic health care services in emergencies", "Basiszorg in noodsituaties"),
    sector("72050", "Relief co-ordination and support services", "Coördinatie en ondersteuning van noodhulp"),
    sector("73010", "Immediate post-emergency reconstruction and rehabilitation", "Wederopbouw en herstel direct na een ramp"),
    sector("74020", "Multi-hazard response preparedness", "Voorbereiding op uiteenlopende rampen"),
];

#[cfg(test)]
mod test {
    use super::*;
    use crate::reference::source;

    #[test]
    fn codes_are_digits_in_order() {
        assert_eq!(CATEGORIES.len(), 42);
        assert!(ALL.len() >= 60);
        assert!(CATEGORIES.is_sorted_by(|a, b| a.code < b.code) && ALL.is_sorted_by(|a, b| a.code < b.code));
        assert!(CATEGORIES.iter().all(|c| c.code.len() == 3) && ALL.iter().all(|s| s.code.len() == 5));
        assert!(ALL.iter().all(|sector| sector.code.bytes().all(|b| b.is_ascii_digit())));
    }

    #[test]
    fn every_sector_has_its_category() {
        for sector in ALL {
            assert!(sector.category().is_some(), "{sector:?}");
        }
        let tuberculosis = find("12263").and_then(Sector::category);
        assert_eq!(tuberculosis.map(|c| c.name.en), Some("Basic health"));
        assert_eq!(sectors_of("220").map(|s| s.code).collect::<Vec<_>>(), ["22010", "22020", "22040"]);
        assert_eq!((find("122"), find("99999"), find_category("12263")), (None, None, None));
    }

    #[test]
    fn names_tell_sectors_apart() {
        for language in ["en", "nl"] {
            let mut names: Vec<&str> = ALL.iter().map(|sector| sector.name.in_language(language)).collect();
            names.sort_unstable();
            assert!(names.is_sorted_by(|a, b| a < b), "{language}");
        }
    }

    /// A name without case, spacing and punctuation.
    fn letters(name: &str) -> String {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    }

    #[test]
    fn codes_and_names_agree_with_the_published_lists() {
        let lists = ["derived/crs-sector-categories.csv", "derived/crs-purpose-codes.csv"].map(source::read);
        let [Some(categories), Some(purposes)] = lists else { return };
        let in_force = |text: &str| -> Vec<Vec<String>> { source::csv(text).into_iter().filter(|row| row[1] == "active").collect() };
        let published = in_force(&categories);
        let codes: Vec<&str> = published.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(CATEGORIES.iter().map(|category| category.code).collect::<Vec<_>>(), codes);
        let named = |rows: &[Vec<String>], code: &str, name: &str| {
            rows.iter().any(|row| row[0] == code && letters(&row[3]).starts_with(&letters(name)))
        };
        for category in CATEGORIES {
            assert!(named(&published, category.code, category.name.en), "{category:?}");
        }
        let published = in_force(&purposes);
        for sector in ALL {
            assert!(named(&published, sector.code, sector.name.en), "{sector:?}");
        }
    }
}
